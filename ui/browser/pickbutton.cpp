// SPDX-License-Identifier: Apache-2.0
#include "browser/pickbutton.h"

#include "model/ticketindex.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "triage/erroradvice.h"
#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int listWidth = 280;

QIcon dot(const QString &name, const QColor &ring)
{
    const QColor colour(name);
    if (!colour.isValid())
        return {};
    QPixmap pixmap(32, 32); // sharp at 200 % as well
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ring);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(4, 4, 8, 8));
    return QIcon(pixmap);
}

// The whole row is the check box, not only its 16 pixels.
class RowCheckDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonRelease: {
            if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
                return true;
            const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
            return true;
        default:
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        }
    }
};

} // namespace

PickButton::PickButton(Lookup lookup, const QString &parameter, const QString &title, Lookups &lookups, Clock &clock,
                       QWidget *parent)
    : PopupButton(parameter, parent), m_lookup(lookup), m_parameter(parameter), m_title(title), m_lookups(lookups),
      m_clock(clock)
{
    connect(this, &PopupButton::aboutToOpen, this, [this] {
        if (!m_list) // not before anybody looks: four popups of ten widgets each take their time at the start
            build();
        m_find->clear();
        fill();
        showState();
        QWidget *first = m_list->count() > 0 ? m_find : m_typed;
        first->setFocus(Qt::PopupFocusReason);
    });
    connect(&lookups, &Lookups::changed, this, [this](Lookup changed) {
        if (changed != m_lookup)
            return;
        updateText();
        setProblem(failure());
        if (popup()->isVisible()) {
            fill();
            showState();
        }
    });
    updateText();
}

void PickButton::build()
{
    auto *layout = new QVBoxLayout(popup());
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);

    m_find = new QLineEdit(popup());
    m_find->setPlaceholderText(tr("Find by name"));
    m_find->setAccessibleName(tr("Find by name"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, &PickButton::showFound);
    layout->addWidget(m_find);

    m_list = new QListWidget(popup());
    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(m_parameter);
    m_list->setItemDelegate(new RowCheckDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(listWidth);
    m_list->viewport()->setBackgroundRole(QPalette::Window); // an empty check box of Fusion is not seen on a dark Base
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_filling)
            return;
        QList<qint64> ids = m_ids;
        const qint64 id = item->data(idRole).toLongLong();
        ids.removeAll(id);
        if (item->checkState() == Qt::Checked)
            ids.append(id);
        choose(ids);
    });
    layout->addWidget(m_list);

    m_message = new QLabel(popup());
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setFixedWidth(listWidth);
    layout->addWidget(m_message);

    m_typed = new QLineEdit(popup());
    m_typed->setObjectName(QStringLiteral("typedIds"));
    m_typed->setAccessibleName(m_parameter);
    m_typed->setPlaceholderText(tr("Ids, e.g. 1, 9"));
    connect(m_typed, &QLineEdit::textEdited, this, &PickButton::takeTyped);
    connect(m_typed, &QLineEdit::returnPressed, this, &PickButton::closePopup);
    layout->addWidget(m_typed);
    m_typedProblem = new QLabel(popup());
    m_typedProblem->setTextFormat(Qt::PlainText);
    m_typedProblem->setWordWrap(true);
    m_typedProblem->setFixedWidth(listWidth);
    layout->addWidget(m_typedProblem);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(4);
    m_age = new QLabel(popup());
    m_age->setTextFormat(Qt::PlainText);
    m_clear = new QPushButton(tr("Clear"), popup());
    m_refresh = new QPushButton(popup());
    m_refresh->setObjectName(QStringLiteral("refreshList"));
    for (QPushButton *button : {m_clear, m_refresh})
        button->setAutoDefault(false);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        choose({});
        fill();
        showState();
    });
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_lookups.refresh(m_lookup); });
    foot->addWidget(m_age, 1);
    foot->addWidget(m_clear);
    foot->addWidget(m_refresh);
    layout->addLayout(foot);
}

bool PickButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_find || watched == m_list)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_find && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_list->setFocus();
            return true;
        }
        // Find, Enter, find, Enter: several can be chosen without leaving the field.
        if (enter) {
            toggle(m_list->currentItem());
            if (watched == m_find)
                m_find->selectAll();
            return true;
        }
        if (watched == m_list && key->text().size() == 1 && key->text().front().isLetterOrNumber()) {
            m_find->setFocus();
            m_find->setText(key->text());
            return true;
        }
    }
    return PopupButton::eventFilter(watched, event);
}

void PickButton::setIds(const QList<qint64> &ids)
{
    m_ids = ids;
    updateText();
    if (popup()->isVisible())
        fill();
}

QString PickButton::nameOf(qint64 id) const
{
    const QString name = m_lookups.nameInAnyGroup(m_lookup, id);
    return name.isEmpty() ? QStringLiteral("#%1").arg(id) : name;
}

void PickButton::updateText()
{
    QStringList names;
    for (const qint64 id : std::as_const(m_ids))
        names.append(nameOf(id));
    setValue(m_title, names.join(QStringLiteral(", ")));
}

void PickButton::fill()
{
    m_filling = true;
    const qint64 current = m_list->currentItem() ? m_list->currentItem()->data(idRole).toLongLong() : 0;
    m_list->clear();
    const auto add = [&](qint64 id, const QString &name, const QString &colour) {
        auto *item = new QListWidgetItem(dot(colour, palette().color(QPalette::Mid)), name, m_list);
        item->setData(idRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_ids.contains(id) ? Qt::Checked : Qt::Unchecked);
        if (id == current)
            m_list->setCurrentItem(item);
    };
    const QList<LookupItem> &items = m_lookups.items(m_lookup);
    if (!items.isEmpty()) {
        // What is chosen but not in the list must stay to be seen, or it could not be taken back.
        for (const qint64 id : std::as_const(m_ids)) {
            if (m_lookups.nameInAnyGroup(m_lookup, id).isEmpty())
                add(id, tr("#%1 (unknown)", "an id without a name").arg(id), QString());
        }
    }
    QSet<qint64> added; // a priority has a row per SLA, but is chosen by its number
    for (const LookupItem &item : items) {
        if ((m_group != 0 && item.group != m_group) || added.contains(item.id))
            continue;
        added.insert(item.id);
        add(item.id, m_group != 0 ? item.name : nameOf(item.id), item.colour);
    }
    m_filling = false;
    showFound();
}

void PickButton::showFound()
{
    const QByteArray text = foldedForFind(m_find->text());
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool found = foldedForFind(item->text()).contains(text);
        item->setHidden(!found);
        if (found && !first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

QString PickButton::failure() const
{
    if (m_lookups.state(m_lookup) != Lookups::State::Failed)
        return {};
    const Advice advice =
        advise(m_lookups.error(m_lookup), {AdviceContext::Attempt::LookUp, Lookups::title(m_lookup), true});
    QStringList parts{advice.happened};
    if (!advice.serverSaid.isEmpty())
        parts.append(tr("The server said: “%1”").arg(advice.serverSaid));
    parts.append({advice.cause, advice.cure});
    return parts.join(u'\n');
}

void PickButton::showState()
{
    const QString title = Lookups::title(m_lookup);
    const Lookups::State state = m_lookups.state(m_lookup);
    const bool listed = m_list->count() > 0;
    QString message;
    switch (state) {
    case Lookups::State::NotLoaded:
        message = tr("%1: the list has not been read yet.").arg(title);
        break;
    case Lookups::State::Loading:
        message = listed ? QString() : tr("%1: loading…").arg(title);
        break;
    case Lookups::State::Loaded:
        if (!listed)
            message = tr("%1: the server gave an empty list. An agent who may not see them gets one, too. "
                         "Ids can be typed here.")
                          .arg(title);
        break;
    case Lookups::State::Failed:
        message = failure() + u'\n' +
                  (listed ? tr("The list is the one read before.") : tr("Ids can be typed here until then."));
        break;
    }
    QPalette colours = palette();
    if (state == Lookups::State::Failed)
        colours.setColor(QPalette::WindowText, failureColour(palette()));
    m_message->setPalette(colours);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());

    m_find->setVisible(listed);
    m_list->setVisible(listed);
    m_typed->setVisible(!listed);
    m_typedProblem->setVisible(false);
    if (!listed && !m_typed->hasFocus()) {
        QStringList ids;
        for (const qint64 id : std::as_const(m_ids))
            ids.append(QString::number(id));
        m_typed->setText(ids.join(QStringLiteral(", ")));
    }
    if (listed) {
        const int rows = qBound(3, m_list->count(), 12);
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    }

    const QDateTime loaded = m_lookups.loadedAt(m_lookup);
    const qint64 at = loaded.isValid() ? loaded.toMSecsSinceEpoch() : 0;
    m_age->setText(at ? tr("Read %1").arg(compactTime(at, m_clock.now())) : QString());
    m_age->setToolTip(exactTime(at, m_clock.now()));
    m_refresh->setText(state == Lookups::State::Failed ? tr("Retry") : tr("Refresh"));
    m_refresh->setEnabled(state != Lookups::State::Loading);
    m_clear->setEnabled(!m_ids.isEmpty());
    if (popup()->isVisible())
        popup()->adjustSize();
}

void PickButton::toggle(QListWidgetItem *item)
{
    if (item && !item->isHidden())
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void PickButton::takeTyped()
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    QList<qint64> ids;
    QString wrong;
    const QStringList parts = m_typed->text().split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool isNumber = false;
        const qint64 id = part.toLongLong(&isNumber);
        if (!isNumber || id <= 0)
            wrong = part;
        else if (!ids.contains(id))
            ids.append(id);
    }
    m_typedProblem->setVisible(!wrong.isEmpty());
    m_typedProblem->setText(tr("“%1” is not an id; ids are whole numbers.").arg(wrong));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, failureColour(palette()));
    m_typedProblem->setPalette(colours);
    popup()->adjustSize();
    if (wrong.isEmpty())
        choose(ids);
}

void PickButton::choose(const QList<qint64> &ids)
{
    m_clear->setEnabled(!ids.isEmpty());
    if (ids == m_ids)
        return;
    m_ids = ids;
    updateText();
    Q_EMIT idsChanged(m_ids);
}
