// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

class RequestLog;
struct LoggedRequest;

// The log as a table, oldest first, live. It holds nothing of its own: a row is a number of the log.
class RequestList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Time, Purpose, Method, Host, Path, Query, Status, Wait, Duration, Bytes, Try };
    static constexpr int columns = 11;

    enum Role {
        RawRole = Qt::UserRole, // the value sorted by: number or text
        StateRole,              // State as int
    };
    // Waits: 429, the server did not act. Failed: any other answer that is not 2xx. NoAnswer: none that is whole.
    // What is not as it should be comes last.
    enum class State { UnderWay, Done, Cancelled, Waits, Failed, NoAnswer };

    explicit RequestList(const RequestLog &log, QObject *parent = nullptr);

    [[nodiscard]] quint64 number(int row) const { return m_first + quint64(row); } // as in LoggedRequest
    [[nodiscard]] qsizetype logIndex(quint64 number) const;                        // -1 = no longer in the log
    [[nodiscard]] const LoggedRequest *request(int row) const;                     // null = no longer in the log
    [[nodiscard]] bool severalHosts() const { return m_severalHosts; }             // since the log was last empty

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static State state(const LoggedRequest &request);
    // "200", "429 waits", "404 failed", "no answer", "under way"
    [[nodiscard]] static QString statusWords(const LoggedRequest &request);

Q_SIGNALS:
    void severalHostsChanged();

private:
    void reset();
    void noteHost(const LoggedRequest &request);
    void takeBegun();
    void takeEnded(qsizetype index);
    void takeDropped();

    const RequestLog &m_log;
    // The log tells after the fact; these two go along with what the views have been told.
    quint64 m_first = 1; // number of row 0
    int m_count = 0;
    QString m_host; // the first one seen
    bool m_severalHosts = false;
};

// What of it is shown: words and a kind.
class RequestFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    // Failed: ended without a 2xx, be it refused, put off or without an answer. Writes: not GET, sign-ins left out.
    enum class Kind { All, Failed, SignIn, Writes };

    explicit RequestFilter(RequestList &list, QObject *parent = nullptr);

    // Words that must all appear (without regard to case) in purpose, method, host, path, query, status or problem.
    void setText(const QString &text);
    void setKind(Kind kind);
    [[nodiscard]] bool showsAll() const { return m_words.isEmpty() && m_kind == Kind::All; }

    [[nodiscard]] quint64 number(const QModelIndex &index) const; // as in LoggedRequest
    [[nodiscard]] QList<quint64> numbers() const;                 // of all that is shown, ascending

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RequestList &m_list;
    QStringList m_words;
    Kind m_kind = Kind::All;
};
