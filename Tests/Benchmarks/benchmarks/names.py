"""Names of people who do not exist, and what they have agreed to do."""

FIRST = (
    "Ada Ben Chloé Dmitri Eli Fatima Gita Hana Idris Jonas Kenji Lena Mara Nils Oksana Priya Quentin Rosa Søren Tessa"
    " Umar Vera Wanda Ximena Yara Zoë Amir Bruna Caleb Dana Emeka Freya Goran Helga Ines Jamal Katya Lucía Milo Nadia"
    " Omar Paula Ravi Sana Tomas Ulla Viktor Wes Yusuf Zara").split()
LAST = (
    "Moreau Okafor Lindqvist Brandt Natarajan Dubois Ferreira Haddad Ivanov Jensen Kowalski Larsen Mendes Novak Öberg"
    " Petrov Quist Rossi Schäfer Tanaka Usman Vargas Weber Xu Yilmaz Zeman Abbas Bianchi Castro Duarte Eriksen Fontaine"
    " Garcia Hughes Iqbal Jovanović Kaplan Leone Martín Nakamura Olsen Park Reyes Sato Torres Urban Vega Walsh Young"
    " Zhang").split()
VERBS = "Draft Send Book Call Review Finish Outline Schedule Write Ask".split()
THINGS = (
    "the hiring scorecard|the 360 to five peers|two skip-levels|the landlord about the lease|the budget with Finance"
    "|the one-page strategy|the board update|a walk every morning|the hard conversation with the team lead"
    "|for the numbers of the last quarter|the job description|the delegation list").split("|")


def name(number):
    """Never the same for two numbers."""
    place = number - 1
    first, last = FIRST[place % len(FIRST)], LAST[place // len(FIRST) % len(LAST)]
    turn = place // (len(FIRST) * len(LAST))
    return f"{first} {last}" if turn == 0 else f"{first} {chr(64 + turn)}. {last}"


def task(number):
    return f"{VERBS[number % len(VERBS)]} {THINGS[number // len(VERBS) % len(THINGS)]}"
