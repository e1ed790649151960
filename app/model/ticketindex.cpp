// SPDX-License-Identifier: Apache-2.0
#include "model/ticketindex.h"

#include "halo/types.h"

#include <QCollator>
#include <QLocale>
#include <algorithm>
#include <numeric>
#include <string_view>

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QList<QByteArray> words(const QString &text)
{
    QList<QByteArray> result;
    const auto parts = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        const QByteArray word = foldedForFind(part.toString());
        if (!word.isEmpty())
            result.append(word);
    }
    return result;
}

} // namespace

QByteArray foldedForFind(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
    if (plain)
        return text.toLower().simplified().toUtf8();
    QString result = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf([](QChar c) { return c.isMark(); });
    result.replace(u'ß', QLatin1String("ss")); // the one letter that folds to two and that Qt leaves
    return result.simplified().toUtf8();
}

void NamePool::clear()
{
    m_places.clear();
    m_names.clear();
    m_folded.clear();
    m_ranks.clear();
}

quint32 NamePool::intern(const QString &name)
{
    const auto found = m_places.constFind(name);
    if (found != m_places.constEnd())
        return *found;
    const auto place = static_cast<quint32>(m_names.size());
    m_places.insert(name, place);
    m_names.append(name);
    m_folded.append(foldedForFind(name));
    m_ranks.clear();
    return place;
}

const std::vector<qint32> &NamePool::ranks() const
{
    if (!m_ranks.empty() || m_names.isEmpty())
        return m_ranks;
    // The C locale knows neither numbers nor case.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(static_cast<size_t>(m_names.size()));
    for (const QString &name : m_names)
        keys.push_back(collator.sortKey(name));
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto compare = [&](size_t a, size_t b) { return keys[a].compare(keys[b]); };
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return compare(a, b) < 0; });

    m_ranks.resize(order.size());
    qint32 rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        // Names that the locale takes for equal must be equal here too, or the id could not decide between their rows.
        if (i == 0 || compare(order[i - 1], order[i]) != 0)
            ++rank;
        m_ranks[order[i]] = m_names[static_cast<qsizetype>(order[i])].isEmpty() ? 0 : rank;
    }
    return m_ranks;
}

std::vector<char> NamePool::hits(const QByteArray &word) const
{
    std::vector<char> result;
    result.reserve(static_cast<size_t>(m_folded.size()));
    for (const QByteArray &name : m_folded)
        result.push_back(name.contains(word) ? 1 : 0);
    return result;
}

void TicketIndex::clear()
{
    *this = {};
}

void TicketIndex::reserve(qsizetype tickets)
{
    m_entries.reserve(static_cast<size_t>(tickets));
}

TicketIndex TicketIndex::startOver()
{
    TicketIndex old;
    old.m_entries.swap(m_entries); // the names and the text are the same, entries only point into them
    return old;
}

void TicketIndex::append(const TicketIndex &old, qsizetype oldPlace)
{
    m_entries.push_back(old.m_entries[static_cast<size_t>(oldPlace)]);
}

void TicketIndex::dropUnused()
{
    qsizetype used = 0;
    for (const Entry &entry : m_entries)
        used += entry.length;
    m_unused = m_text.size() - used;
    compactIfWorthIt();
}

void TicketIndex::append(const Ticket &ticket, const Names &names)
{
    // A sixteenth more at a time instead of twice as much: at 100,000 rows doubling leaves megabytes unused.
    if (m_entries.size() == m_entries.capacity())
        m_entries.reserve(m_entries.size() + std::max<size_t>(256, m_entries.size() / 16));
    write(m_entries.emplace_back(), ticket, names);
}

void TicketIndex::replace(qsizetype place, const Ticket &ticket, const Names &names)
{
    Entry &entry = m_entries[static_cast<size_t>(place)];
    m_unused += entry.length;
    write(entry, ticket, names);
    compactIfWorthIt();
}

void TicketIndex::write(Entry &entry, const Ticket &ticket, const Names &names)
{
    const QByteArray summary = foldedForFind(ticket.summary);
    const QByteArray id = QByteArray::number(number(ticket.id));
    QByteArray own;
    for (const QString &value : ticket.own)
        own += '\n' + foldedForFind(value);
    const qsizetype length = summary.size() + 1 + id.size() + own.size();
    if (m_text.size() + length > m_text.capacity())
        m_text.reserve(m_text.size() + length + std::max<qsizetype>(16384, m_text.size() / 16));
    entry.offset = static_cast<quint32>(m_text.size());
    entry.summaryLength = static_cast<quint32>(summary.size());
    entry.length = static_cast<quint32>(length);
    m_text += summary;
    m_text += '\n'; // no word has one, so none is found across the seam
    m_text += id;
    m_text += own;
    for (size_t i = 0; i < names.size(); ++i)
        entry.names[i] = m_pool.intern(names[i]);
}

bool TicketIndex::rename(qsizetype place, Name name, const QString &text)
{
    quint32 &current = m_entries[static_cast<size_t>(place)].names[name];
    if (m_pool.name(current) == text)
        return false;
    current = m_pool.intern(text);
    return true;
}

void TicketIndex::compactIfWorthIt()
{
    if (m_unused < 65536 || m_unused < m_text.size() / 2)
        return;
    QByteArray text;
    text.reserve(m_text.size() - m_unused + 4096);
    for (Entry &entry : m_entries) {
        const auto offset = static_cast<quint32>(text.size());
        text.append(m_text.constData() + entry.offset, entry.length);
        entry.offset = offset;
    }
    m_text = text;
    m_unused = 0;
}

QByteArrayView TicketIndex::summaryKey(qsizetype place) const
{
    const Entry &entry = m_entries[static_cast<size_t>(place)];
    return {m_text.constData() + entry.offset, static_cast<qsizetype>(entry.summaryLength)};
}

QList<qint32> TicketIndex::find(const QList<qint32> &places, const QString &text) const
{
    struct Word
    {
        QByteArray text;
        std::vector<char> names;
        bool inNames = false;
    };
    std::vector<Word> wanted;
    for (const QByteArray &word : words(text)) {
        Word &entry = wanted.emplace_back(Word{word, m_pool.hits(word), false});
        entry.inNames = std::find(entry.names.begin(), entry.names.end(), 1) != entry.names.end();
    }
    if (wanted.empty())
        return places;

    const auto holds = [this](const Entry &entry, const Word &word) {
        if (word.inNames) {
            for (size_t i = 0; i < entry.names.size(); ++i) {
                if (i != Priority && word.names[entry.names[i]])
                    return true;
            }
        }
        const std::string_view key(m_text.constData() + entry.offset, entry.length);
        return key.find(view(word.text)) != std::string_view::npos;
    };
    QList<qint32> result;
    for (const qint32 place : places) {
        const Entry &entry = m_entries[static_cast<size_t>(place)];
        if (std::all_of(wanted.begin(), wanted.end(), [&](const Word &word) { return holds(entry, word); }))
            result.append(place);
    }
    return result;
}

bool TicketIndex::narrows(const QString &text, const QString &wider)
{
    const QList<QByteArray> now = words(text);
    const QList<QByteArray> before = words(wider);
    return std::all_of(before.begin(), before.end(), [&](const QByteArray &old) {
        return std::any_of(now.begin(), now.end(), [&](const QByteArray &word) { return word.contains(old); });
    });
}
