// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matrix_window.h"

#include "app/exporter.h"
#include "app/token_picks.h"
#include "app/view_text.h"
#include "trace/error.h"
#include "widgets/flat_combo_box.h"
#include "widgets/legend_bar.h"
#include "widgets/matrix_view.h"
#include "widgets/number_format.h"
#include "widgets/panel_frame.h"
#include "widgets/tick_box.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCells = 1024;
constexpr int patienceMs = 500;
constexpr int progressSteps = 1000;
constexpr double pictureScale = 2;

QToolButton* flatButton(const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setProperty("role", u"flat"_s);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// The token whose choice a row is about: the row of the last prompt token and of every answer
/// token produced the next one.
int tokenOfQuery(const Trace& trace, int query)
{
    const bool producer = query >= trace.promptTokens() - 1;
    return producer && query + 1 < trace.tokenCount() ? query + 1 : query;
}

widgets::MatrixMarks marksOf(const ArmView& shown)
{
    const Trace& trace = *shown.trace;
    widgets::MatrixMarks marks;
    for (int token = 0; token < trace.tokenCount(); ++token)
        marks.kinds.push_back(trace.kindOf(token));
    const auto frames = static_cast<int>(trace.layout->frames.size());
    for (int frame = 0; frame < frames; ++frame) {
        const std::vector<int> tokens = trace.layout->tokensOfFrame(frame);
        // Frames that a family merges in time begin at the same token.
        if (!tokens.empty()
            && (marks.frameStarts.empty() || tokens.front() > marks.frameStarts.back()))
            marks.frameStarts.push_back(tokens.front());
    }
    marks.sinks = shown.sinks;
    return marks;
}

} // namespace

MatrixWindow::MatrixWindow(const MatrixSources& sources, QWidget* parent)
    : QDialog(parent)
    , m_sources(sources)
    , m_frame(new widgets::PanelFrame(tr("Attention matrix"), this))
    , m_view(new widgets::MatrixView(this))
    , m_legend(new widgets::LegendBar(this))
    , m_scale(new widgets::FlatComboBox(this))
    , m_pooling(new widgets::FlatComboBox(this))
    , m_before(new widgets::TickBox(tr("before methods"), this))
    , m_readout(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(flatButton(tr("Cancel"), this))
{
    setObjectName(u"matrixWindow"_s);
    setWindowTitle(tr("Attention matrix"));
    auto* area = new QWidget(this);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_legend);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(makeFoot());
    makeControls();
    m_frame->setContent(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    connectParts();
    m_view->setMessage(tr("Ask something first: the matrix of the run appears here."));
    resize(920, 780);
}

MatrixWindow::~MatrixWindow() = default;

void MatrixWindow::makeControls()
{
    m_before->setObjectName(u"beforeMethods"_s);
    m_before->setToolTip(
        tr("Rows as the softmax made them, before VAR moved attention or a mask was relaxed"));
    m_scale->setObjectName(u"matrixScale"_s);
    m_scale->addItems({ tr("logarithmic"), tr("linear") });
    m_scale->setToolTip(tr("Scale of the colours"));
    m_pooling->setObjectName(u"matrixPooling"_s);
    m_pooling->addItems({ tr("largest"), tr("mean") });
    m_pooling->setToolTip(tr("What stands for the numbers that share a cell of a long sequence"));
    auto* save = flatButton(tr("Save as ▾"), this);
    addSaveMenu(*save);
    for (QWidget* control : std::initializer_list<QWidget*> { m_before, m_pooling, m_scale, save })
        m_frame->addControl(control);
}

QWidget* MatrixWindow::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(12, 4, 12, 6);
    layout->setSpacing(8);
    m_readout->setObjectName(u"matrixReadout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setMinimumWidth(1);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 6);
    m_progress->setAccessibleName(tr("Progress of the matrix"));
    m_cancel->setObjectName(u"matrixCancel"_s);
    layout->addWidget(m_readout, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    foot->setFixedHeight(std::max(foot->sizeHint().height(), m_cancel->sizeHint().height() + 10));
    return foot;
}

void MatrixWindow::addSaveMenu(QToolButton& button)
{
    auto* menu = new QMenu(&button);
    connect(menu->addAction(tr("&Picture (PNG)…")), &QAction::triggered, this, [this] {
        askPath(
            tr("Save picture"), u".png"_s, tr("PNG pictures (*.png)"), &MatrixWindow::savePicture);
    });
    connect(menu->addAction(tr("&Numbers (NPY)…")), &QAction::triggered, this, [this] {
        askPath(
            tr("Save numbers"), u".npy"_s, tr("NumPy files (*.npy)"), &MatrixWindow::saveNumbers);
    });
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void MatrixWindow::connectParts()
{
    connect(&m_sources.presenter, &PanelPresenter::refreshed, this, &MatrixWindow::follow);
    connect(m_scale, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_view->setLogarithmic(index == 0); });
    connect(m_pooling, &QComboBox::currentIndexChanged, this, &MatrixWindow::follow);
    connect(m_before, &QCheckBox::toggled, this, &MatrixWindow::follow);
    connect(m_view, &widgets::MatrixView::rangeChanged, this, &MatrixWindow::showRange);
    connect(m_view, &widgets::MatrixView::hovered, this, &MatrixWindow::showHover);
    connect(m_view, &widgets::MatrixView::left, this, [this] { showHover(-1, -1); });
    connect(m_view, &widgets::MatrixView::picked, this, &MatrixWindow::pick);
    m_view->setToolTipSource([this](int query, int key) { return placeText(query, key, u"\n"_s); });
    connect(&m_worker, &MatrixWorker::grew, this, [this](const MatrixPicturePtr& picture) {
        m_view->setPicture(picture);
        showRange();
    });
    connect(&m_worker, &MatrixWorker::failed, this, [this](const QString& message) {
        m_view->setPicture(nullptr);
        m_view->setMessage(message);
    });
    connect(&m_saver, &MatrixWorker::finished, this,
        [this](const QString& path) { Q_EMIT noticed(tr("Wrote %1").arg(path)); });
    connect(&m_saver, &MatrixWorker::failed, this, &MatrixWindow::noticed);
    for (MatrixWorker* worker : { &m_worker, &m_saver }) {
        connect(worker, &MatrixWorker::busyChanged, this, &MatrixWindow::showBusy);
        connect(worker, &MatrixWorker::progressed, this, [this](double fraction) {
            m_progress->setValue(static_cast<int>(std::lround(fraction * progressSteps)));
        });
        connect(m_cancel, &QToolButton::clicked, worker, &MatrixWorker::cancel);
    }
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->show();
    });
}

void MatrixWindow::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    follow();
}

void MatrixWindow::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_worker.cancel();
    m_subject = {};
}

MatrixWindow::Subject MatrixWindow::wanted() const
{
    const Selection selection = m_sources.workspace.view().lockedSelection();
    Subject subject;
    subject.trace = m_sources.presenter.shown().trace;
    subject.request.layer = selection.layer;
    subject.request.head = selection.head;
    subject.request.beforeMethods = m_before->isChecked() && m_before->isVisibleTo(m_frame);
    subject.pooling =
        m_pooling->currentIndex() == 0 ? analysis::Pooling::Max : analysis::Pooling::Mean;
    return subject;
}

void MatrixWindow::follow()
{
    if (!isVisible())
        return;
    const ArmView& shown = m_sources.presenter.shown();
    m_arm = m_sources.presenter.shownArm();
    m_view->setColourMap(m_sources.workspace.view().options().colourMap);
    m_before->setVisible(shown && shown.trace->prefill && !shown.trace->prefill->reports.empty());
    const Subject next = wanted();
    // A run that still answers gets a new Trace per word; its prompt stays.
    const bool sameTrace = next.trace == m_subject.trace
        || (next.trace && m_subject.trace && !next.trace->complete
            && next.trace->prefill == m_subject.trace->prefill);
    const bool same =
        sameTrace && next.request == m_subject.request && next.pooling == m_subject.pooling;
    if (!same) {
        m_subject = next;
        compute();
    }
    showTitle();
    showRange();
    if (shown) {
        showMarks(shown);
        followSelection(shown);
    }
}

void MatrixWindow::followSelection(const ArmView& shown)
{
    m_view->setSelected(shown.query, m_sources.presenter.selection().key.value_or(-1));
}

void MatrixWindow::compute()
{
    if (!m_subject.trace) {
        m_worker.cancel();
        m_view->setPicture(nullptr);
        return;
    }
    m_worker.show(m_subject.trace, m_subject.request, mostCells, m_subject.pooling);
}

void MatrixWindow::showMarks(const ArmView& shown) { m_view->setMarks(marksOf(shown)); }

void MatrixWindow::showRange()
{
    m_legend->setTitle(tr("attention"));
    m_legend->setLogarithmic(m_view->isLogarithmic());
    m_legend->setScale(m_sources.workspace.view().options().colourMap, m_view->range());
    const MatrixPicturePtr& picture = m_view->picture();
    const bool pooled = picture
        && (picture->rows < picture->extent.queries || picture->columns < picture->extent.keys);
    m_pooling->setVisible(pooled);
    m_legend->setNote(pooled
            ? tr("%1 × %2 numbers per cell")
                  .arg((picture->extent.queries + picture->rows - 1) / picture->rows)
                  .arg((picture->extent.keys + picture->columns - 1) / picture->columns)
            : QString());
}

void MatrixWindow::showTitle()
{
    const ArmView& shown = m_sources.presenter.shown();
    if (!shown) {
        m_frame->setDescription({});
        return;
    }
    const Selection selection = m_sources.workspace.view().lockedSelection();
    QStringList parts { tr("every token → tokens"),
        ViewText::place(selection, shown.trace->info.shape.heads),
        m_arm == Arm::Baseline ? tr("baseline") : tr("variant") };
    if (m_subject.request.beforeMethods)
        parts << tr("before methods");
    m_frame->setDescription(parts.join(u" · "_s));
}

QString MatrixWindow::valueText(int query, int key) const
{
    const double value = m_view->valueAt({ query, key });
    if (std::isnan(value))
        return key > query ? tr("the query does not see this key") : tr("not computed yet");
    return tr("attention %1").arg(widgets::formatNumber(value));
}

QString MatrixWindow::placeText(int query, int key, const QString& separator) const
{
    const TracePtr& trace = m_subject.trace;
    if (query < 0 || !trace || query >= trace->tokenCount() || key >= trace->tokenCount())
        return {};
    QString row = tr("query: %1").arg(ViewText::tokenName(*trace, query));
    const int produced = tokenOfQuery(*trace, query);
    if (produced != query)
        row += tr(", which chose %1").arg(ViewText::quoted(trace->textOf(produced)));
    return row + separator + tr("key: %1").arg(ViewText::tokenName(*trace, key)) + separator
        + valueText(query, key);
}

void MatrixWindow::showHover(int query, int key)
{
    m_readout->setText(placeText(query, key, u" · "_s));
    const double value = m_view->valueAt({ query, key });
    m_legend->setMarker(std::isnan(value) ? std::nullopt : std::optional(value));
}

void MatrixWindow::showBusy()
{
    if (m_worker.isBusy() || m_saver.isBusy()) {
        if (!m_progress->isVisible() && !m_patience.isActive())
            m_patience.start();
        return;
    }
    m_patience.stop();
    m_progress->hide();
    m_cancel->hide();
    m_progress->setValue(0);
}

void MatrixWindow::pick(int query, Qt::KeyboardModifiers modifiers)
{
    if (m_subject.trace)
        pickToken(m_sources.workspace, { m_arm, tokenOfQuery(*m_subject.trace, query) }, modifiers);
}

void MatrixWindow::askPath(const QString& title, const QString& ending, const QString& filter,
    void (MatrixWindow::*save)(const QString&))
{
    const QString path = QFileDialog::getSaveFileName(this, title,
        u"matrix-"_s
            + ViewText::shortPlace(m_sources.workspace.view().lockedSelection()).remove(u'·')
            + ending,
        filter);
    if (!path.isEmpty())
        (this->*save)(path.endsWith(ending) ? path : path + ending);
}

void MatrixWindow::savePicture(const QString& path)
{
    try {
        QWidget& area = *m_view->parentWidget();
        writeExport(path, pngOf(m_sources.exporter.panelPicture(*m_frame, area, pictureScale)));
        Q_EMIT noticed(tr("Wrote %1").arg(path));
    } catch (const Error& error) {
        Q_EMIT noticed(QString::fromUtf8(error.what()));
    }
}

void MatrixWindow::saveNumbers(const QString& path)
{
    if (m_subject.trace)
        m_saver.save(m_subject.trace, m_subject.request, path);
}

} // namespace sinkscope::app
