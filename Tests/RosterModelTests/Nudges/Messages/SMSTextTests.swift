import RosterModel
import Testing

@Suite("SMS: alphabets and parts")
struct SMSTextTests {
    @Test(
        "Letters and what they take",
        arguments: [
            ("", .gsm7, 0, 0), ("Hello", .gsm7, 5, 1), ("€", .gsm7, 2, 1), ("^", .gsm7, 2, 1),
            ("[{}]~|\\", .gsm7, 14, 1),
            ("ñ", .gsm7, 1, 1), ("n\u{303}", .gsm7, 1, 1), ("ã", .ucs2, 1, 1), ("ç", .ucs2, 1, 1), ("Ç", .gsm7, 1, 1),
            ("Ünï", .ucs2, 3, 1), ("Über", .gsm7, 4, 1), ("Ω", .gsm7, 1, 1), ("α", .ucs2, 1, 1), ("🦊", .ucs2, 2, 1),
            ("👩‍👩‍👧", .ucs2, 8, 1), ("`", .ucs2, 1, 1), ("\t", .ucs2, 1, 1), ("a\nb", .gsm7, 3, 1), ("תמר", .ucs2, 3, 1),
        ] as [(String, SMSText.Alphabet, Int, Int)])
    func letters(text: String, alphabet: SMSText.Alphabet, places: Int, segments: Int) {
        let sms = SMSText(text)
        #expect(sms.alphabet == alphabet && sms.places == places && sms.segments == segments)
    }

    @Test(
        "Parts: 160 letters alone and 153 together, or 70 and 67; a letter is never split",
        arguments: [
            ("a", 160, 1), ("a", 161, 2), ("a", 306, 2), ("a", 307, 3), ("ã", 70, 1), ("ã", 71, 2), ("ã", 134, 2),
            ("ã", 135, 3), ("€", 80, 1), ("€", 81, 2), ("€", 152, 2), ("€", 153, 3), ("🦊", 35, 1), ("🦊", 36, 2),
            ("🦊", 66, 2), ("🦊", 67, 3),
        ])
    func parts(letter: String, count: Int, segments: Int) {
        #expect(SMSText(String(repeating: letter, count: count)).segments == segments)
    }

    @Test("Typographers' signs become plain ones where that spares Unicode, and stay where it does not")
    func plainSigns() {
        #expect(SMSText("“It’s – wait… 3 × 4”").text == "\"It's - wait... 3 x 4\"")
        #expect(SMSText("«Ã» – it’s").text == "«Ã» – it’s")
        #expect(SMSText("18:00\u{202F}Uhr").alphabet == .gsm7)
    }

    @Test("Every letter of the alphabet, and no other of the first thousand")
    func alphabet() {
        let gsm =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            + "abcdefghijklmnopqrstuvwxyzäöñüà\u{0C}^{}\\[~]|€"
        #expect(gsm.unicodeScalars.count == 127 + 10)
        let known = Set(gsm.unicodeScalars)
        // Signs that become plain ones are told above.
        // The Greek question mark is a semicolon when it is composed.
        let signs = Set("«»×\u{A0}ʼ\u{37E}".unicodeScalars)
        for value in UInt32(1)..<1000 {
            guard let scalar = Unicode.Scalar(value), !signs.contains(scalar) else { continue }
            #expect((SMSText(String(scalar)).alphabet == .gsm7) == known.contains(scalar), "\(value)")
        }
    }

    @Test("At most 320: texts give way first, then the last items, which are counted")
    func cutting() throws {
        var stage = MessageStage(.final, by: .sms, items: 3)
        for index in stage.facts.items.indices {
            stage.facts.items[index].item.text = "Write \(index + 1) " + String(repeating: "many words ", count: 30)
        }
        #expect(
            try stage.text() == """
                Hi Ada, Kim here. Due Sat 5 Dec, 18:00:
                1 Write 1 many words many words many words many...
                2 Write 2 many words many words many words many...
                3 Write 3 many words many words many words many...
                Reply D done, S stuck, X skip (1D 2S for several).
                """)
        var many = MessageStage(
            .reminder, by: .sms, items: 9, dues: (10..<19).map { "2026-12-\($0)T18:00" })
        many.facts.isFirstSMS = true
        let text = try many.text()
        #expect(
            text == """
                Hi Ada, this is Kim Example, your coach. A reminder:
                1 Ask Rana for feedback on the talk (due Thu 10 Dec, 18:00)
                2 Draft the one-pager (due Fri 11 Dec, 18:00)
                3 Block two mornings for writing (due Sat 12 Dec, 18:00)
                and 6 more
                Reply D done, S stuck, X skip (1D 2S for several). Reply STOP to end.
                """)
        #expect(SMSText(text).fits)
    }

    @Test("Words of the coach's that are too long are cut at a word; the signature and the way out stay")
    func longWords() throws {
        var stage = MessageStage(.message, by: .sms, items: 0)
        stage.facts.isFirstSMS = true
        stage.facts.words = String(repeating: "nineteen letters.. ", count: 60)
        let text = try stage.text()
        #expect(text.hasSuffix("letters.....\nReply STOP to end.") && SMSText(text).fits)
        stage.facts.words = String(repeating: "ã", count: 1000)
        let unbroken = SMSText(try stage.text())
        #expect(
            unbroken.fits && unbroken.places == SMSText.limit && unbroken.text.hasSuffix("ã...\nReply STOP to end."))
    }
}
