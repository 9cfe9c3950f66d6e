### Namen, die viele Sätze teilen: Abschnitte, Haltungen, Pfade, Rollen, Räume, Einheiten, Themen und Knöpfe.

path-education = Bildung
path-economy = Wirtschaft
path-wellbeing = Wohlergehen
path-technology = Technik
path-governance = Mitbestimmung
path-connection = Verbundenheit
path-media = Medien
path-planet = Planet

stage-draft = Entwurf
stage-support = Sucht Unterstützung
stage-deliberation = Beratung
stage-voting = Abstimmung
stage-resolving = Blockaden lösen
stage-testing = Prüfung der Blockaden
stage-adopted = Angenommen
stage-rejected = Nicht angenommen
stage-resting = Ruht
stage-withdrawn = Zurückgezogen

stance-support = Dafür
stance-oppose = Dagegen
stance-abstain = Enthaltung
stance-block = Blockade

role-member = Mitglied
role-moderator = Moderation
role-steward = Treuhand
role-organizer = Organisation
role-founder = Gründung
role-word = { $role ->
    [member] { role-member }
    [moderator] { role-moderator }
    [steward] { role-steward }
    [founder] { role-founder }
   *[organizer] { role-organizer }
}

purpose-general = Allgemeines
purpose-proposals = Vorschläge
purpose-events = Veranstaltungen
purpose-moderators = Moderation
purpose-log = Protokoll
purpose-word = { $purpose ->
    [proposals] { purpose-proposals }
    [events] { purpose-events }
    [moderators] { purpose-moderators }
    [log] { purpose-log }
   *[general] { purpose-general }
}

language-en = Englisch
language-es = Spanisch
language-de = Deutsch

unit-sp = Unterstützungspunkte
unit-rp = Belohnungspunkte
unit-tbc = Zeitguthaben
unit-sh = Sozialer Horizont

style-hledger = hledger
style-beancount = beancount

topic-setup = Einrichten
topic-rooms = Räume
topic-me = Über mich
topic-accounts = Meine Konten
topic-bridges = Brücken
topic-proposals = Vorschläge
topic-points = Unterstützungspunkte
topic-deliberation = Beraten
topic-amendments = Änderungen
topic-voting = Abstimmen
topic-outcome = Nach der Entscheidung
topic-listings = Angebote und Gesuche
topic-aid = Gegenseitige Hilfe
topic-slots = Essensrunden und andere Tage
topic-calls = Sich rufen lassen
topic-thanks = Dank
topic-places = Orte und Wörter
topic-charter = Satzung
topic-roles = Rollen
topic-record = Protokoll
topic-ledger = Bücher
topic-reminders = Erinnerungen
topic-help = Hilfe

choice-undo = Rückgängig machen
choice-take-back = Zurücknehmen
choice-help = Was kann ich noch tun?
choice-me = Was wartet auf mich?
choice-charter = Die Satzung ansehen
choice-change = Ändern
choice-propose-change = Anderen Wert vorschlagen
choice-proposals = Die Vorschläge ansehen
choice-older = Ältere
choice-bind-again = Wieder verwenden für: { purpose-word }
