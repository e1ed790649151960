// SPDX-License-Identifier: Apache-2.0
#include "browser/jsonbutton.h"

#include "widgets/statecolours.h"

#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace {

QString parameter()
{
    return QStringLiteral("Additional Parameters");
}

struct Place
{
    int line = 1;
    int column = 1;
};

Place placeOf(const QString &text, int offset)
{
    const QStringView before = QStringView(text).left(offset);
    return {static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(before.size() - before.lastIndexOf(u'\n'))};
}

} // namespace

JsonButton::JsonButton(QWidget *parent)
    : PopupButton(parameter(), parent), m_edit(new QPlainTextEdit(popup())), m_problem(new QLabel(popup())),
      m_goThere(new QPushButton(tr("Go there"), popup()))
{
    auto *layout = new QVBoxLayout(popup());
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    auto *label = new QLabel(tr("More parameters of GET /Tickets, as a &JSON object:"), popup());
    label->setBuddy(m_edit);
    layout->addWidget(label);

    m_edit->setAccessibleName(parameter());
    m_edit->setPlaceholderText(QStringLiteral("{\"client_id\": 12, \"open_only\": true}"));
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumWidth(360);
    m_edit->setFixedHeight(8 * m_edit->fontMetrics().lineSpacing());
    layout->addWidget(m_edit, 1);

    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(3 * fontMetrics().lineSpacing()); // the popup must not jump while one types
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_goThere->setAutoDefault(true); // Return presses it: a popup is no dialog, where that would go without saying
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_goThere, 0, Qt::AlignTop);
    layout->addLayout(foot);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            check();
    });
    connect(m_goThere, &QPushButton::clicked, this, [this] {
        if (m_problems.isEmpty() || m_problems.constFirst().offset < 0)
            return;
        QTextCursor cursor = m_edit->textCursor();
        const int last = static_cast<int>(m_edit->toPlainText().size());
        cursor.setPosition(qMin(m_problems.constFirst().offset, last));
        m_edit->setTextCursor(cursor);
        m_edit->setFocus();
    });
    connect(this, &PopupButton::aboutToOpen, this, [this] { m_edit->setFocus(Qt::PopupFocusReason); });
    updateText();
}

void JsonButton::setObject(const QJsonObject &object)
{
    if (m_object == object && m_problems.isEmpty())
        return; // keeps the text as it was typed
    m_object = object;
    m_problems.clear();
    m_setting = true;
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Indented).trimmed();
    m_edit->setPlainText(object.isEmpty() ? QString() : QString::fromUtf8(json));
    m_setting = false;
    updateText();
}

void JsonButton::check()
{
    m_problems.clear();
    const QJsonObject object = parseJsonObject(m_edit->toPlainText(), parameter(), m_problems);
    if (m_problems.isEmpty())
        checkAdditional(object, m_problems);
    if (m_problems.isEmpty() && object != m_object) {
        m_object = object;
        updateText();
        Q_EMIT objectChanged();
        return;
    }
    updateText();
}

void JsonButton::updateText()
{
    const bool wrong = !m_problems.isEmpty();
    QString text;
    if (wrong) {
        const Problem &problem = m_problems.constFirst();
        if (problem.offset >= 0) {
            const Place place = placeOf(m_edit->toPlainText(), problem.offset);
            text = tr("Line %1, column %2: %3").arg(place.line).arg(place.column).arg(problem.message);
        } else {
            text = problem.message;
        }
    } else if (!m_object.isEmpty()) {
        text = tr("In use: %n parameter(s)", nullptr, static_cast<int>(m_object.size()));
    } else {
        text = tr("Nothing is added to the request.");
    }
    m_problem->setText(text);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wrong ? failureColour(palette()) : quietColour(palette()));
    m_problem->setPalette(colours);
    m_goThere->setVisible(wrong && m_problems.constFirst().offset >= 0);

    const QString keys = m_object.keys().join(QStringLiteral(", "));
    const QString error = keys.isEmpty() ? tr("error, not in use") : tr("error, still in use: %1").arg(keys);
    setValue(tr("More {json}"), wrong ? error : keys);
}
