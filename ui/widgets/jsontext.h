// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

// Indented JSON whose objects and arrays fold: by the triangles in the margin, by keys on the line of the caret, or by
// a click on what stands for the folded lines. What is selected or copied is the whole text, folded or not.
class JsonText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit JsonText(QWidget *parent = nullptr);

    // As QJsonDocument indents it; `after` is a line that belongs to nothing. Nothing is folded then.
    void setJsonText(const QString &text, const QString &after);
    [[nodiscard]] bool canFold() const;
    void foldAll(); // all but the outermost: the fields stay in sight
    void unfoldAll();
    void fold();   // what the caret stands in, or the next around it if that is folded
    void unfold(); // the line of the caret
    void reveal(); // unfolds what hides the caret

    [[nodiscard]] static QKeySequence foldKey();
    [[nodiscard]] static QKeySequence unfoldKey();

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Margin;
    struct Fold
    {
        int first = 0; // line; it stays in sight
        int last = 0;
        int count = 0;   // of what is directly in it
        int around = -1; // place in m_folds
        bool folded = false;
    };

    void readFolds(const QString &text);
    [[nodiscard]] int foldAt(int line) const;     // that begins there; -1 = none
    [[nodiscard]] int foldAround(int line) const; // the innermost that has this line; -1 = none
    [[nodiscard]] int shownLine(int line) const;  // the line in sight that stands for it
    void setFolded(int place, bool folded);
    void applyFolds(int first, int last);
    void caretIntoSight();
    [[nodiscard]] int blockAt(int y) const; // line; -1 = none
    [[nodiscard]] QString standIn(const Fold &fold) const;
    [[nodiscard]] QRectF standInPlace(const QTextBlock &block, const Fold &fold) const;
    void paintMargin(const QRect &dirty);
    void placeMargin();

    QList<Fold> m_folds; // by first line
    Margin *m_margin;
};
