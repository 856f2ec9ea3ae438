// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/effect_table.h"

#include "widgets/effect_delegate.h"
#include "widgets/progress_line.h"
#include "widgets/quiet_header.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace sinkscope::widgets {

EffectTable::EffectTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new EffectModel(this))
    , m_view(new QTableView(this))
    , m_progress(new ProgressLine(this))
{
    setObjectName(QStringLiteral("effectTable"));
    setupView();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_progress);
    setFocusProxy(m_view);
    m_view->hide();
}

void EffectTable::setupView()
{
    m_view->setObjectName(QStringLiteral("effectTableView"));
    m_view->setAccessibleName(tr("Effect beside controls"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EffectDelegate(m_view));
    m_view->setHorizontalHeader(new QuietHeader(m_view));
    m_view->horizontalHeader()->setMinimumSectionSize(60);
    m_view->verticalHeader()->hide();
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSortingEnabled(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_view->installEventFilter(this);
}

void EffectTable::setTable(std::vector<EffectMetric> metrics, std::vector<EffectRow> rows)
{
    const QModelIndex current = m_view->currentIndex();
    const std::pair cell(current.row(), current.column());
    m_model->setTable(std::move(metrics), std::move(rows));
    m_view->setVisible(m_model->rowCount() > 0);
    fitCells();
    m_view->setCurrentIndex(m_model->index(cell.first, cell.second));
    update();
}

void EffectTable::fitCells()
{
    const int columns = m_model->columnCount();
    if (m_model->rowCount() == 0 || columns < 2)
        return;
    m_view->resizeRowsToContents();
    // No number is ever cut: what does not fit is scrolled to. Room that is left is shared.
    QHeaderView* header = m_view->horizontalHeader();
    std::vector<int> widths;
    int needed = 0;
    for (int column = 0; column < columns; ++column) {
        int width = header->sectionSizeHint(column);
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, m_view->sizeHintForIndex(m_model->index(row, column)).width());
        widths.push_back(width);
        needed += width;
    }
    const int share = std::max(0, m_view->viewport()->width() - needed) / (columns - 1);
    header->setSectionResizeMode(QHeaderView::Fixed);
    for (int column = 0; column < columns; ++column)
        header->resizeSection(
            column, widths[static_cast<std::size_t>(column)] + (column == 0 ? 0 : share));
}

void EffectTable::setMessage(const QString& message)
{
    m_message = message;
    update();
}

void EffectTable::setProgress(const QString& text, int done, int total)
{
    m_progress->setProgress(text, done, total);
}

void EffectTable::copy() const { QGuiApplication::clipboard()->setText(m_model->csv()); }

bool EffectTable::eventFilter(QObject* watched, QEvent* event)
{
    // The view would copy the text of one cell, and a shortcut of the window would come first.
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_view && key && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress)
            copy();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EffectTable::paintEvent(QPaintEvent*)
{
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(this);
    painter.setPen(coloursOf(palette()).dimText);
    painter.drawText(rect().adjusted(24, 0, -24, 0),
        static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
}

void EffectTable::showEvent(QShowEvent* event)
{
    // The view takes its final font when it is shown.
    QWidget::showEvent(event);
    fitCells();
}

void EffectTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitCells();
}

void EffectTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitCells();
    if (event->type() == QEvent::PaletteChange)
        update();
}

QSize EffectTable::sizeHint() const { return { 560, 220 }; }

} // namespace sinkscope::widgets
