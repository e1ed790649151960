// SPDX-License-Identifier: Apache-2.0
#include "practice/topics.h"

namespace practice {

namespace {

constexpr Topic english[] = {
    {21,
     5,
     u"IT Security Threats>Phishing>Reported>Not clicked",
     {u"Suspicious mail from CEO asking for gift cards", u"Phishing? \"Your mailbox {n} is full, verify now\"",
      u"Strange invoice from a supplier we do not have"},
     u"I got a mail that claims to be from our managing director. It asks me to buy gift cards and send the codes. The "
     u"sender's address is slightly wrong. I have not clicked anything. Should I delete it?",
     u"Headers show the mail came from outside, SPF soft fail. Sender domain registered 3 days ago. Purged from 4 "
     u"mailboxes."},
    {21,
     5,
     u"IT Security Threats>Phishing>Reported>Clicked",
     {u"I clicked a link and typed my password", u"User entered credentials on fake Microsoft page",
      u"DocuSign mail opened on {h}, page looked odd"},
     u"I am sorry, I opened the document link and signed in before I noticed the address. What do I do now?",
     u"Sessions revoked, password reset, MFA methods checked. Sign-in log shows one attempt from an unknown network, "
     u"blocked."},
    {21,
     5,
     u"IT Security Threats>Malware>Blocked>Endpoint",
     {u"Endpoint alert on {h}: malicious macro blocked", u"Malware quarantined on {h}",
      u"EDR: PowerShell started from Excel on {h}"},
     u"Alert from endpoint protection. Device {h}, user {u}. Action taken: blocked and quarantined. Please review.",
     u"Hash is known bad, blocked before it ran. Full scan clean. No lateral movement in the timeline."},
    {21,
     5,
     u"IT Security Threats>Sign-in>Impossible travel>Confirmed",
     {u"Impossible travel: sign-in from two countries", u"Risky sign-in for {u}",
      u"{n} failed sign-ins against the admin account"},
     u"Identity protection reports two successful sign-ins within 20 minutes from places 3,000 km apart.",
     u"User confirms being on a train with the VPN on: the exit node explains it. Named location added."},
    {1,
     1,
     u"Network>VPN>Drops>After sleep",
     {u"VPN drops every few minutes", u"VPN disconnects when laptop wakes up", u"VPN drops at home, {h}"},
     u"Since yesterday the VPN drops about every ten minutes. I have to sign in again each time and lose my work in "
     u"the "
     u"ERP. My internet is fine otherwise.",
     u"Client 5.1.2 is affected, fixed in 5.1.4. DTLS falls back to TLS after sleep. Rolled out the new client to "
     u"{h}."},
    {1,
     2,
     u"Network>VPN>Cannot connect>Certificate",
     {u"Cannot connect to VPN: certificate error", u"VPN says \"no valid certificate\"",
      u"VPN certificate expired on {h}"},
     u"The VPN refuses to connect: \"No valid certificate was found\". A colleague at {s} has the same since this "
     u"morning.",
     u"Machine certificate expired, auto-enrolment failed because the device had not seen the domain for 40 days."},
    {1,
     1,
     u"Hardware>Printer>Offline>Print queue stuck",
     {u"Printer on 2nd floor does not print", u"Printer on fire (not literally), queue full",
      u"Print queue stuck, {n} jobs"},
     u"Nobody on our floor can print. The queue shows {n} documents, the first one is stuck as \"Deleting\".",
     u"Spooler restarted, the bad job was a 900 MB PDF. Driver updated to the vendor's type 4 version."},
    {1,
     8,
     u"Hardware>Printer>Paper jam>Tray 2",
     {u"Paper jam again, tray 2", u"Printer at reception jams every time", u"Tray 2 of the big copier keeps jamming"},
     u"It jams with every second page from tray 2. We have taken everything out as the display says. Tray 1 works.",
     u"Pick-up rollers worn, {n} thousand pages. Ordered a maintenance kit, visit planned."},
    {1,
     1,
     u"Software>Outlook>Does not open>Profile",
     {u"Outlook not opening", u"Outlook hangs at \"Loading profile\"", u"Outlook crashes on start since update"},
     u"When I start Outlook it stays at \"Loading profile\" and then closes. Webmail works. I restarted twice.",
     u"Starts in safe mode: an add-in is to blame. Add-in disabled, new profile not needed."},
    {1,
     1,
     u"Software>Outlook>Search>Index",
     {u"Outlook search finds nothing", u"Search in mailbox shows only old mail", u"Cannot find mails from last month"},
     u"Searching for a customer shows mails up to last month only. The newer ones are there when I scroll.",
     u"Index rebuilt overnight, {n} items. Search is complete again."},
    {3,
     1,
     u"Software>Outlook>Shared mailbox>Permission",
     {u"Access to shared mailbox accounts@", u"Please add {u} to the info mailbox", u"Send-as for the orders mailbox"},
     u"Please give me access to the shared mailbox accounts@. My manager agrees and is in copy.",
     u"Approved by the mailbox owner. Full access without auto-mapping, send-as granted."},
    {1,
     1,
     u"Software>Teams>Meeting>No sound",
     {u"Teams: nobody can hear me", u"No sound in Teams meetings", u"Teams picks the wrong microphone"},
     u"In every call people say they cannot hear me. The headset works with the phone. I have a customer meeting at 2 "
     u"pm!",
     u"Privacy setting blocked desktop apps from the microphone after the feature update."},
    {1,
     2,
     u"Software>Teams>Sign-in>Loop",
     {u"Teams asks to sign in again and again", u"Sign-in loop in Teams on {h}",
      u"Teams: \"We're sorry, we've run into an issue\""},
     u"Teams keeps asking for my password, accepts it, and asks again. In the browser it works.",
     u"Stale device registration. Cleared the broker cache and re-joined the device."},
    {3,
     1,
     u"Account>MFA>New phone>Reset method",
     {u"New phone, MFA no longer works", u"Please reset MFA for {u}", u"Lost my phone, cannot sign in"},
     u"I have a new phone and the authenticator app asks for a code I do not have. I cannot sign in to anything.",
     u"Identity checked by call back to the number on file. Methods reset, temporary access pass issued."},
    {1,
     1,
     u"Account>Password>Locked out>Old phone",
     {u"Account locked out again", u"Locked out every morning", u"Password changed, now locked out"},
     u"My account is locked out every morning since I changed the password on Monday.",
     u"Source of the bad attempts is an old tablet in a drawer with the previous password. Mail profile removed."},
    {3,
     1,
     u"Account>Access>Shared folder>Add",
     {u"Access to folder {f}", u"Please add me to {f}", u"Permission denied on {f}"},
     u"I need read and write access to {f} for the year-end work. The owner is {u}'s manager.",
     u"Owner approved by mail. Added to the group, takes effect at the next sign-in."},
    {22,
     1,
     u"Account>Starter>Standard>Office",
     {u"New starter on Monday: {u}", u"Onboarding: 2 new colleagues at {s}", u"New starter needs laptop and accounts"},
     u"We have a new colleague starting on Monday. Please prepare: account, mailbox, Teams, laptop with docking "
     u"station, "
     u"headset, access to {f}, badge for {s}.",
     u"Account made from template, licence assigned, laptop {h} imaged. Badge is with reception."},
    {3,
     1,
     u"Account>Leaver>Standard>Office",
     {u"Leaver: block account on Friday 17:00", u"Offboarding {u}", u"Former employee still gets mail"},
     u"A colleague leaves us on Friday. Please block the account at 17:00, forward the mail to the manager for 30 days "
     u"and "
     u"collect laptop and phone.",
     u"Block scheduled. Mailbox converted to shared, forwarding ends by itself after 30 days."},
    {3,
     11,
     u"Licence>Microsoft 365>Renewal>Yearly",
     {u"Licence renewal: {n} seats Microsoft 365", u"Renewal of antivirus licences due",
      u"AutoCAD subscription ends this month"},
     u"Our licences run out at the end of the month. Please send a quote for {n} seats, the same as last year.",
     u"Quote sent, valid 14 days. Nine seats were unused for 90 days: proposed to leave them out."},
    {3,
     1,
     u"Licence>Adobe>Add seat>Acrobat",
     {u"Acrobat licence for {u}", u"Need to edit PDFs", u"Please install Visio"},
     u"I have to edit PDF forms from a customer. Please install Acrobat Pro on {h}. Cost centre {n}.",
     u"Seat available from a leaver, assigned. Installed from the company portal."},
    {1,
     6,
     u"Hardware>Server>Disk>Full",
     {u"Server disk full: {h} C: 1 % free", u"Disk space alert {h}", u"SQL server {h} stopped: disk full"},
     u"<p><b>Monitoring alert</b></p><table "
     u"border=\"1\"><tr><th>Device</th><th>Drive</th><th>Free</th></tr><tr><td>{h}</td>"
     u"<td>C:</td><td>1.2 %</td></tr></table><p>Threshold: 5 %. Open since 04:12.</p>",
     u"Log folder of the backup agent had grown to {n} GB. Cleaned, log rotation switched on, 38 % free now."},
    {1,
     6,
     u"Hardware>Server>Disk>RAID degraded",
     {u"RAID degraded on {h}", u"Predictive drive failure {h} bay 3", u"Storage controller reports a failed disk"},
     u"Monitoring: virtual disk 0 on {h} is degraded. Physical disk in bay 3 failed.",
     u"Replacement under warranty requested, part arrives tomorrow. Backup checked before the rebuild."},
    {1,
     6,
     u"Backup>Failed>Job>Retention",
     {u"Backup job failed: {h}", u"Backup of {h} has not run for 3 days", u"Backup warning: repository almost full"},
     u"Nightly backup of {h} finished with errors: \"The repository has insufficient free space\".",
     u"Retention cut from 40 to 30 points after asking the client; job ran green twice."},
    {1,
     6,
     u"Network>Internet>Down>Whole site",
     {u"No internet at {s}", u"Internet down, whole site", u"Line keeps dropping at {s}"},
     u"The whole site is without internet since 8:15. Telephones do not work either. The router shows a red light.",
     u"Carrier confirms a cut fibre, estimated repair 15:00. Failed over to LTE, telephony works again."},
    {1,
     8,
     u"Network>Wi-Fi>Slow>Meeting room",
     {u"Wi-Fi very slow in meeting room", u"Wi-Fi drops in the sports hall", u"Guests cannot get on the Wi-Fi"},
     u"In the large meeting room the Wi-Fi is so slow that video calls freeze. Next door it is fine.",
     u"Access point was on a channel shared with three neighbours. Moved to 5 GHz channel 100, reaches 300 Mbit/s."},
    {4,
     6,
     u"Network>DNS>Wrong answer>Internal zone",
     {u"Problem: recurring DNS failures at {c}", u"Root cause: slow sign-in on Mondays", u"Repeated outages of {h}"},
     u"Seven incidents in two weeks point to the same cause. Opened to find it.",
     u"Secondary DNS still pointed to a decommissioned server; one in three lookups waited for its timeout."},
    {5,
     6,
     u"Software>Windows>Update>Failed",
     {u"Change: firewall firmware upgrade at {s}", u"Change: move file server {h} to new storage",
      u"Patch window for {h}"},
     u"Planned change. Window: Saturday 22:00 to 02:00. Back-out: previous firmware image on the second slot. Please "
     u"approve.",
     u"Risk is low, tested in the lab on the same model. Users at {s} informed by mail."},
    {1,
     2,
     u"Software>OneDrive>Sync>Conflict",
     {u"OneDrive does not sync", u"Files with -{h} in the name appear", u"OneDrive: {n} files pending"},
     u"OneDrive says \"{n} files pending\" for two days. I also have copies of files with my computer's name in them.",
     u"Path longer than 400 characters blocks the queue. Folder renamed, sync is through."},
    {1,
     2,
     u"Software>Line of business>Sage>Posting",
     {u"Sage: posting to a closed period", u"ERP very slow since Tuesday", u"Sage shows error {n} on posting"},
     u"When posting invoices the program says \"Error {n}: cannot write\". The whole accounts team has it. Month end "
     u"is today!",
     u"Stale lock of a crashed session removed together with the vendor. Index job moved to the night."},
    {1,
     8,
     u"Hardware>Laptop>Docking station>No picture",
     {u"No picture on second monitor", u"Docking station not recognised", u"Screen flickers when docked"},
     u"Since the update the second monitor stays black when I dock my laptop {h}.",
     u"Dock firmware 1.0.9 updated to 1.0.14, both monitors at 60 Hz."},
    {1,
     8,
     u"Hardware>Laptop>Battery>Swollen",
     {u"Laptop bottom is bulging", u"Battery of {h} swollen", u"Touchpad lifts, laptop does not close"},
     u"The bottom of my laptop is bulging and the touchpad clicks by itself. Is it safe to use?",
     u"User told to switch off and not to charge. Replacement {h} handed out the same day."},
    {30,
     11,
     u"Licence>Microsoft 365>Renewal>Yearly",
     {u"{c}: wants quote for {n} laptops", u"Opportunity: SOC service for {c}", u"{c} asks about telephony"},
     u"Met the office manager at {s}. They want to replace old devices before summer and asked for leasing as well.",
     u"Budget is about {n} k, decision in the next quarter."},
    {24,
     9,
     u"Account>Access>Shared folder>Add",
     {u"Project: file server to SharePoint, {c}", u"Project: new office at {s}",
      u"Project: tenant to tenant migration"},
     u"Scope, time plan and contacts are in the attached document. Kick-off on Thursday.",
     u"Milestone 1 reached. {n} GB moved, 12 shares left."},
    {25,
     9,
     u"Account>Access>Shared folder>Add",
     {u"Task: pilot group of 10 users", u"Task: label and move {f}", u"Task: training session at {s}"},
     u"Part of the migration. Done when the pilot group has worked for a week without a blocking ticket.",
     u"Pilot runs since Monday, two small questions, no blockers."},
};

constexpr Topic local[] = {
    {1,
     1,
     u"Hardware>Printer>Print quality>Toner",
     {u"Drucker im 2. OG druckt nur leere Seiten", u"Toner leer, Drucker Empfang",
      u"Etikettendrucker in Werk Süd streikt"},
     u"Guten Tag, unser Drucker im 2. OG druckt seit heute früh nur noch leere Seiten. Toner ist laut Anzeige voll. "
     u"Können "
     u"Sie bitte nachsehen? Größe des Auftrags: {n} Seiten.",
     u"Toner sitzt nicht richtig, Schutzfolie war noch drin.",
     u"de"},
    {1,
     1,
     u"Network>VPN>Drops>After sleep",
     {u"VPN bricht ständig ab", u"Kein Zugriff übers VPN seit Update", u"Homeoffice: VPN geht nicht"},
     u"Seit dem Update bricht das VPN alle paar Minuten ab. Rechner: {h}. Im Büro geht alles.",
     u"Neuer Client verteilt, läuft.",
     u"de"},
    {1,
     1,
     u"Network>VPN>Cannot connect>Certificate",
     {u"Nie działa VPN po aktualizacji", u"Brak dostępu do sieci z domu", u"VPN: błąd certyfikatu"},
     u"Dzień dobry, po wczorajszej aktualizacji nie mogę połączyć się z VPN. Wyświetla się błąd certyfikatu. Proszę o "
     u"pomoc.",
     u"Certyfikat odnowiony.",
     u"pl"},
    {1,
     1,
     u"Hardware>Printer>Offline>Print queue stuck",
     {u"Ο εκτυπωτής δεν τυπώνει", u"Δεν μπορώ να εκτυπώσω τιμολόγια", u"Πρόβλημα με τον εκτυπωτή στον 1ο όροφο"},
     u"Καλημέρα, από το πρωί ο εκτυπωτής δεν τυπώνει τίποτα. Στην ουρά φαίνονται {n} έγγραφα.",
     u"Έγινε επανεκκίνηση της υπηρεσίας.",
     u"el"},
    {1,
     1,
     u"Hardware>Printer>Offline>Print queue stuck",
     {u"プリンターが印刷できない", u"メールが送信できません", u"会議室のWi-Fiが遅い"},
     u"お世話になっております。今朝からプリンターで印刷ができません。端末は {h} です。ご確認をお願いいたします。",
     u"ドライバーを更新しました。",
     u"ja"},
    {1,
     1,
     u"Software>Outlook>Does not open>Profile",
     {u"لا أستطيع فتح البريد الإلكتروني", u"الطابعة لا تعمل", u"مشكلة في الاتصال بالشبكة"},
     u"السلام عليكم، لا أستطيع فتح Outlook منذ الصباح على الجهاز {h}. تظهر رسالة خطأ رقم {n}. شكراً.",
     u"تم إصلاح الملف الشخصي.",
     u"ar"},
    {1,
     1,
     u"Network>VPN>Drops>After sleep",
     {u"לא ניתן להתחבר ל-VPN", u"המדפסת לא מדפיסה", u"Outlook קורס בהפעלה"},
     u"שלום, מאז העדכון אני לא מצליח להתחבר ל-VPN מהמחשב {h}. אשמח לעזרה.",
     u"הלקוח עודכן.",
     u"he"},
};

constexpr const char16_t *notes[] = {
    u"Called the user, no answer, left a message.",
    u"Checked the event log on {h}: nothing unusual at that time.",
    u"Same symptom as last week at {s}, linked the tickets.",
    u"User is on holiday until Monday, put on hold.",
    u"Asked the vendor under case {n}.",
    u"Do not tell the user yet: waiting for the security team's word.",
    u"Password is NOT in this note on purpose. See the vault.",
    u"Tested with a second account on {h}: works. So it is the profile.",
    u"Escalated by phone, team lead informed.",
    u"Reproduced. Steps:\n1. start {h}\n2. wait 5 minutes\n3. open {f}",
};
constexpr const char16_t *replies[] = {
    u"Hello {u}, thank you for letting us know. We are looking into it and will write again today.",
    u"Hello {u}, could you tell us since when this happens and whether a colleague has it too?",
    u"Hello {u}, this should work now. Could you please try again and tell us?",
    u"Hello {u}, we need 15 minutes on your computer {h}. When does it suit you?",
    u"Hello {u}, a technician will be at {s} tomorrow between 9 and 12.",
};
constexpr const char16_t *answers[] = {
    u"Thanks, works again!",
    u"Still the same, sorry. See the picture.",
    u"Any news? This is getting urgent.",
    u"Tomorrow after 10 is fine. My number is {n}.",
    u"It happened again at 11:20, right after lunch nothing.",
    u"ok",
};

} // namespace

std::span<const Topic> topics()
{
    return english;
}
std::span<const Topic> localTopics()
{
    return local;
}
std::span<const char16_t *const> agentNotes()
{
    return notes;
}
std::span<const char16_t *const> agentReplies()
{
    return replies;
}
std::span<const char16_t *const> userReplies()
{
    return answers;
}

QString fill(const char16_t *text, const Words &words)
{
    const QStringView view(text);
    QString filled;
    filled.reserve(view.size() + 40);
    for (qsizetype i = 0; i < view.size(); ++i) {
        if (view.at(i) != u'{' || i + 2 >= view.size() || view.at(i + 2) != u'}') {
            filled += view.at(i);
            continue;
        }
        switch (view.at(i + 1).unicode()) {
        case u'u':
            filled += words.user;
            break;
        case u'h':
            filled += words.host;
            break;
        case u'n':
            filled += words.number;
            break;
        case u'c':
            filled += words.client;
            break;
        case u's':
            filled += words.site;
            break;
        case u'f':
            filled += words.file;
            break;
        default:
            break;
        }
        i += 2;
    }
    return filled;
}

} // namespace practice
