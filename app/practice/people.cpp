// SPDX-License-Identifier: Apache-2.0
#include "practice/directory.h"
#include "practice/random.h"

using namespace Qt::StringLiterals;

namespace practice {

namespace {

struct NamePool
{
    QString language;
    QStringList first;
    QStringList last;
    bool familyFirst = false;
};

const NamePool &poolFor(const QString &language)
{
    static const NamePool pools[] = {
        {u"en"_s,
         u"Olivia Jack Amelia Harry Isla George Ava Oscar Mia Leo Grace Noah Freya Arthur Priya Imran Siobhán Rhys Chloë Zoë Dwayne Keisha"_s
             .split(u' '),
         u"Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker O'Neill Hughes Edwards Khan Okafor Fernández MacLeod D'Souza Nguyễn"_s
             .split(u' ')},
        {u"de"_s, u"Jürgen Anja Björn Käthe Sören Ulrike Götz Heike Jörg Änne Lukas Mareike"_s.split(u' '),
         u"Müller Schröder Weiß Köhler Jäger Größmann Vogt Schäfer Bäcker Lübke"_s.split(u' ')},
        {u"pl"_s, u"Łukasz Małgorzata Paweł Agnieszka Stanisław Bożena Michał Żaneta"_s.split(u' '),
         u"Wiśniewski Zieliński Dąbrowska Wójcik Kamińska Źrebiec Gołębiowski Łęcka"_s.split(u' ')},
        {u"el"_s, u"Γιώργος Μαρία Νίκος Ελένη Κώστας Σοφία Δημήτρης Ιωάννα"_s.split(u' '),
         u"Παπαδόπουλος Νικολάου Γεωργίου Οικονόμου Αθανασίου Καραγιάννη"_s.split(u' ')},
        {u"ja"_s, u"太郎 花子 健一 美咲 翔太 陽子 大輔 由美"_s.split(u' '),
         u"佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村"_s.split(u' '), true},
        {u"ar"_s, u"محمد فاطمة أحمد ليلى عمر نور خالد سارة"_s.split(u' '),
         u"الحداد المصري النجار العلي الخطيب الزين"_s.split(u' ')},
        {u"he"_s, u"דוד שרה יוסף רחל נועם מיכל איתן תמר"_s.split(u' '), u"כהן לוי מזרחי פרץ ביטון אברהם"_s.split(u' ')},
    };
    for (const NamePool &pool : pools) {
        if (pool.language == language)
            return pool;
    }
    return pools[0];
}

QString asciiMailbox(const QString &name, int number)
{
    QString ascii;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || c == u'.')
            ascii += c;
        else if (c == u' ')
            ascii += u'.';
    }
    return ascii.size() < 3 ? u"user%1"_s.arg(number) : ascii;
}

} // namespace

void Directory::buildAgents(quint64 seed)
{
    agents = {{unassigned, u"Unassigned"_s, u"Unassigned"_s, {}, {}, {}, {}},
              {apiAgent,
               u"API Agent"_s,
               u"API"_s,
               u"Agent"_s,
               u"api.agent@brightdesk.example"_s,
               {},
               {1, 2, 5, 6, 8, 9, 11},
               false,
               true}};
    const QStringList names = {
        u"Ada Fairweather"_s, u"Ben Castellanos"_s,   u"Cerys Pritchard"_s, u"Dmitri Volkov"_s,
        u"Esi Mensah"_s,      u"François Lemaître"_s, u"Gwen Ashdown"_s,    u"Håkon Bjørnsen"_s,
        u"Inés Aguirre"_s,    u"Jamal Whitfield"_s,   u"Katarzyna Łęcka"_s, u"Liam Dunne"_s,
        u"Mina Takahashi"_s,  u"Nadia El-Sayed"_s,    u"Owen Blackwood"_s,  u"Petra Nováková"_s,
        u"Quentin Marsh"_s,   u"Rosa Delgado"_s,      u"Sven Åkesson"_s,    u"Tomoko Ishii"_s,
        u"Umar Farooq"_s,     u"Vera Lindqvist"_s,    u"Wei Zhang"_s,       u"Xanthe Papadaki"_s,
        u"Yusuf Demir"_s,     u"Zara Whitcombe"_s,    u"Tom O'Hara"_s,      u"Sam Ó Súilleabháin"_s};
    Random random(seed, 11);
    for (int i = 0; i < int(names.size()); ++i) {
        const QString &name = names.at(i);
        const qsizetype space = name.indexOf(u' ');
        Agent agent;
        agent.id = i + 4;
        agent.name = name;
        agent.firstName = name.left(space);
        agent.surname = name.mid(space + 1);
        agent.email = asciiMailbox(name, agent.id) + u"@brightdesk.example"_s;
        agent.phone = u"+44 20 7946 0%1"_s.arg(100 + i * 7);
        // By turns, so that each team has at least four; then some help out elsewhere.
        agent.teams.append(teams.at(i % teams.size()).id);
        const int more = random.below(3);
        for (int n = 0; n < more; ++n) {
            const int other = random.pick(teams).id;
            if (!agent.teams.contains(other))
                agent.teams.append(other);
        }
        agent.disabled = i == 16 || i == 25; // left the company; their old tickets still carry their names
        agents.append(agent);
    }
}

void Directory::buildClients(quint64 seed)
{
    struct Seed
    {
        QString name;
        QString domain;
        QString language;
        QStringList sites;
        QString timezone;
    };
    const QString london = u"Europe/London"_s;
    const Seed seeds[] = {
        {u"Acme Manufacturing"_s, u"acme.example"_s, u"en"_s, {u"Main"_s, u"Warehouse 4"_s}, london},
        {u"Müller & Söhne GmbH"_s,
         u"mueller-soehne.example"_s,
         u"de"_s,
         {u"Köln"_s, u"Werk Süd"_s},
         u"Europe/Berlin"_s},
        {u"Łódź Tekstylia S.A."_s, u"lodz-tekstylia.example"_s, u"pl"_s, {u"Łódź"_s, u"Gdańsk"_s}, u"Europe/Warsaw"_s},
        {u"Αθήνα Ναυτιλιακή"_s, u"athina.example"_s, u"el"_s, {u"Πειραιάς"_s}, u"Europe/Athens"_s},
        {u"東京精密工業"_s, u"tokyo-seimitsu.example"_s, u"ja"_s, {u"本社"_s, u"大阪工場"_s}, u"Asia/Tokyo"_s},
        {u"شركة النور للتجارة"_s, u"alnoor.example"_s, u"ar"_s, {u"المكتب الرئيسي"_s}, u"Asia/Dubai"_s},
        {u"אור טכנולוגיות"_s, u"or-tech.example"_s, u"he"_s, {u"תל אביב"_s}, u"Asia/Jerusalem"_s},
        {u"Northgate Dental Group"_s,
         u"northgate.example"_s,
         u"en"_s,
         {u"High Street"_s, u"Riverside"_s, u"Station Road"_s, u"Back office"_s},
         london},
        {u"Hollis, Byrne & Partners LLP"_s, u"hollisbyrne.example"_s, u"en"_s, {u"Temple"_s, u"Dublin"_s}, london},
        {u"St. Brendan's School"_s, u"stbrendans.example"_s, u"en"_s, {u"Upper School"_s, u"Sports hall"_s}, london},
        {u"Contoso Retail"_s, u"contoso.example"_s, u"en"_s, {u"HQ"_s, u"Store 12"_s, u"Store 31"_s}, london},
        {u"Ferrari & D'Angelo \"Caffè\""_s, u"dangelo.example"_s, u"en"_s, {u"Roastery"_s}, u"Europe/Rome"_s},
        {u"Green Valley Council"_s,
         u"greenvalley.example"_s,
         u"en"_s,
         {u"Town hall"_s, u"Library"_s, u"Depot"_s},
         london},
        {u"Brightdesk (internal)"_s, u"brightdesk.example"_s, u"en"_s, {u"Main"_s}, london},
    };
    Random random(seed, 12);
    for (const Seed &seed : seeds) {
        Client client{int(clients.size()) + 1, seed.name, seed.domain, seed.language, {}};
        const NamePool &pool = poolFor(seed.language);
        for (const QString &siteName : seed.sites) {
            Site site{int(sites.size()) + 1, siteName, client.id, seed.timezone, {}};
            users.append({int(users.size()) + 1, u"General User"_s, {}, site.id}); // Halo makes one per site
            site.users.append(users.last().id);
            const int count = random.between(6, 12);
            for (int n = 0; n < count; ++n) {
                const int id = int(users.size()) + 1;
                const QString first = random.pick(pool.first);
                const QString last = random.pick(pool.last);
                const QString name = pool.familyFirst ? last + u' ' + first : first + u' ' + last;
                users.append({id, name, asciiMailbox(name, id) + u'@' + seed.domain, site.id});
                site.users.append(id);
            }
            client.sites.append(site.id);
            sites.append(site);
        }
        clients.append(client);
    }
}

} // namespace practice
