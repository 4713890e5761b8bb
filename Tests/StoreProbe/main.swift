import RosterStore

print("…")
