// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_list.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

/// A menu text without its mnemonic; East Asian texts carry theirs in brackets at the end.
QString plainText(QString text)
{
    static const QRegularExpression bracketed(u"\\(&\\w\\)"_s);
    return text.remove(bracketed).remove(u'&').remove(u'…');
}

/// The numbered bookmarks share one row, whether or not there are any.
bool isBookmarkKey(const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    return first.keyboardModifiers() == Qt::ControlModifier && first.key() >= Qt::Key_0
        && first.key() <= Qt::Key_9;
}

} // namespace

KeyList::KeyList(const QWidget& window, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_table(new QTableWidget(0, 2, this))
{
    setObjectName(u"keyList"_s);
    setWindowTitle(tr("Keys"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_table->setHorizontalHeaderLabels({ tr("Key"), tr("Action") });
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_table);
    connect(m_search, &QLineEdit::textChanged, this, &KeyList::filter);
    for (const QAction* action : window.actions())
        if (!action->shortcuts().isEmpty() && !isBookmarkKey(action->shortcut()))
            addRow(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                plainText(action->text()));
    addPanelKeys();
    resize(520, 560);
}

void KeyList::addPanelKeys()
{
    addRow(tr("Ctrl+1 … Ctrl+0"), tr("Go to bookmark 1 … 10 of this question"));
    addRow(tr("Click again"), tr("Release the selected token or patch"));
    addRow(tr("Ctrl+click"), tr("Add a token or patch to the selected ones, or take it out"));
    addRow(tr("Shift+click"), tr("Select all tokens, or the rectangle of patches, up to here"));
    addRow(tr("Right click"), tr("Copy value, copy as CSV, bookmark"));
    addRow(tr("Hold B"), tr("Show the baseline while held"));
    addRow(tr("Arrow keys"), tr("Move in the focused panel"));
    addRow(tr("0 – 9"), tr("Jump to a tenth of the video (frame view)"));
    addRow(tr("Wheel"), tr("Zoom the frame; with Shift: opacity of the overlay"));
    addRow(tr("Home"), tr("Fit the frame (frame view)"));
    addRow(tr("Arrows, Shift+arrows"), tr("Move the shape, the end of its path (scene maker)"));
    addRow(tr("+ − Delete"), tr("Size of the shape, take it out (scene maker)"));
    addRow(tr("Double click"), tr("On a slider: back to the published default"));
}

void KeyList::addRow(const QString& keys, const QString& meaning)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(keys));
    m_table->setItem(row, 1, new QTableWidgetItem(meaning));
}

void KeyList::filter(const QString& text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool matches = m_table->item(row, 0)->text().contains(text, Qt::CaseInsensitive)
            || m_table->item(row, 1)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
    }
}

} // namespace sinkscope::app
