"""Made-up clients, all over the world."""

NAMES = [
    "Ada Moreau", "Ben Okafor", "Chloé Lindqvist", "Diego Fuentes", "Emi Tanaka", "Fatima Zahra", "Goran Petrović",
    "Hana Kim", "Ines Duarte", "Jonas Weber", "Kavya Rao", "Liam Byrne", "Mara Conti", "Noah Fischer", "Olga Ivanova",
    "Priya Nair", "Quentin Leroy", "Rosa Delgado", "Samir Haddad", "Tova Lund", "Uma Shah", "Viktor Novak",
    "Wanjiru Mwangi", "Ximena Castro", "Yusuf Demir", "Zofia Nowak", "Aroha Ngata", "Bilal Khan",
]

# Time changes in both halves of the year and none, half hours, and both sides of the date line.
ZONES = [
    "America/New_York", "Europe/Paris", "Europe/Stockholm", "America/Mexico_City", "Asia/Tokyo", "Africa/Casablanca",
    "Europe/Belgrade", "Asia/Seoul", "Europe/Lisbon", "Europe/Berlin", "Asia/Kolkata", "Europe/Dublin", "Europe/Rome",
    "America/Denver", "America/St_Johns", "Asia/Kathmandu", "America/Los_Angeles", "America/Bogota", "Asia/Beirut",
    "America/Chicago", "Australia/Adelaide", "America/Sao_Paulo", "Africa/Nairobi", "America/Santiago",
    "Europe/Istanbul", "Europe/Warsaw", "Pacific/Auckland", "Pacific/Honolulu",
]

VERBS = ["Draft", "Call", "Finish", "Read", "Ask", "Review", "Write", "Book", "Try", "List"]
THINGS = [
    "the scorecard", "the landlord", "the slides", "two chapters", "Jordan for feedback", "the budget",
    "one page on pricing", "a day off", "the morning walk", "three references", "the team for dates",
]


def name(number):
    """Of the client of that number, from 0; after the first 28 a number stands behind."""
    own = NAMES[number % len(NAMES)]
    return own if number < len(NAMES) else f"{own} {number // len(NAMES) + 1}"


def email(number):
    return f"client{number + 1}@example.com"


def phone(number):
    """Of those numbers that belong to nobody."""
    return f"+1202555{number + 1000:04d}" if number >= 100 else f"+12025550{number + 100:03d}"


def zone(number):
    return ZONES[number % len(ZONES)]


def task(dice):
    return f"{dice.choice(VERBS)} {dice.choice(THINGS)}"
