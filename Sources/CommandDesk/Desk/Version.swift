/// Of all programs of Roster.
package enum Version {
    package static let text = "0.1.0"
}
