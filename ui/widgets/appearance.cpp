// SPDX-License-Identifier: Apache-2.0
#include "widgets/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace {

QPalette palette(const QColor &window, const QColor &base, const QColor &text, const QColor &button,
                 const QColor &highlight, const QColor &link)
{
    QPalette colours(button, window);
    const auto mix = [](const QColor &a, const QColor &b, float share) {
        return QColor::fromRgbF(a.redF() * (1 - share) + b.redF() * share,
                                a.greenF() * (1 - share) + b.greenF() * share,
                                a.blueF() * (1 - share) + b.blueF() * share);
    };
    const QColor faint = mix(text, window, 0.5F);
    colours.setColor(QPalette::Window, window);
    colours.setColor(QPalette::Base, base);
    colours.setColor(QPalette::AlternateBase, mix(base, text, 0.04F));
    colours.setColor(QPalette::Button, button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        colours.setColor(role, text);
    colours.setColor(QPalette::PlaceholderText, mix(text, base, 0.4F));
    colours.setColor(QPalette::ToolTipBase, base);
    colours.setColor(QPalette::Highlight, highlight);
    colours.setColor(QPalette::HighlightedText, Qt::white);
    colours.setColor(QPalette::Link, link);
    colours.setColor(QPalette::LinkVisited, link);
    colours.setColor(QPalette::BrightText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, faint);
    colours.setColor(QPalette::Disabled, QPalette::Highlight, mix(highlight, window, 0.5F));
    return colours;
}

class MendedFusion final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    // The pictures of a button box are Qt's own: of another make than ours, and dark on a dark window.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool round = element == PE_IndicatorRadioButton;
        const bool box = round || element == PE_IndicatorCheckBox;
        // What has the focus is outlined in the highlight already; a box only if the focus came by key.
        const State seen = box ? State_HasFocus | State_KeyboardFocusChange : State_HasFocus;
        if ((box || element == PE_FrameLineEdit || element == PE_Frame) && (option->state & seen) != seen)
            outline(option, painter, round);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if ((control == CC_ComboBox || (control == CC_SpinBox && spin && spin->frame)) &&
            !(option->state & State_HasFocus))
            outline(option, painter, false);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        QProxyStyle::drawControl(element, option, painter, widget);
        // Which tab is chosen is hardly seen on a dark window.
        if (element == CE_TabBarTabShape && option->state & State_Selected && isDark(option))
            painter->fillRect(QRect(option->rect.left() + 2, option->rect.top() + 2, option->rect.width() - 4, 2),
                              option->palette.color(QPalette::Highlight));
    }

private:
    static bool isDark(const QStyleOption *option)
    {
        return option->palette.color(QPalette::Window).lightness() <= 127;
    }

    static void outline(const QStyleOption *option, QPainter *painter, bool round)
    {
        if (!isDark(option))
            return;
        QColor outline = option->palette.color(QPalette::Text);
        outline.setAlphaF(option->state & State_Enabled ? 0.45F : 0.2F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(outline);
        painter->setBrush(Qt::NoBrush);
        const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        round ? painter->drawEllipse(frame) : painter->drawRoundedRect(frame, 2, 2);
        painter->restore();
    }
};

} // namespace

appearance::Mode appearance::fromText(const QString &text)
{
    if (text == QLatin1String("light"))
        return Mode::Light;
    if (text == QLatin1String("dark"))
        return Mode::Dark;
    return Mode::System;
}

QString appearance::toText(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return QStringLiteral("light");
    case Mode::Dark:
        return QStringLiteral("dark");
    case Mode::System:
        break;
    }
    return QStringLiteral("system");
}

void appearance::apply(Mode mode)
{
    switch (mode) {
    case Mode::System:
        QApplication::setPalette(QPalette()); // what nobody set is the platform's again
        return;
    case Mode::Light:
        QApplication::setPalette(palette(QColor(0xf3f4f6), Qt::white, QColor(0x1c2024), QColor(0xe9ebee),
                                         QColor(0x1d66c1), QColor(0x1a5fb4)));
        return;
    case Mode::Dark:
        QApplication::setPalette(palette(QColor(0x24272b), QColor(0x1b1d20), QColor(0xe4e6e9), QColor(0x31353a),
                                         QColor(0x2f6fc0), QColor(0x8ab8f5)));
        return;
    }
}

void appearance::installStyle()
{
    if (QApplication::style()->name() == QLatin1String("fusion"))
        QApplication::setStyle(new MendedFusion(QStyleFactory::create(QStringLiteral("fusion"))));
}
