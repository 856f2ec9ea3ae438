// SPDX-License-Identifier: GPL-3.0-or-later
// What the scene maker consists of and how it is laid out.
#include "app/scene/scene_maker.h"

#include "app/scene/scene_buttons.h"
#include "app/scene/scene_player.h"
#include "app/scene/scene_row.h"
#include "app/scene/scene_words.h"
#include "widgets/flat_combo_box.h"
#include "widgets/scene_canvas.h"
#include "widgets/separator_line.h"
#include "widgets/themed_label.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 384;
constexpr int sideMargin = 14;

widgets::ThemedLabel* label(widgets::FontRole role, widgets::TextTone tone, QWidget* parent)
{
    return new widgets::ThemedLabel(role, tone, parent);
}

} // namespace

SceneMaker::SceneMaker(Settings& settings, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_clips(folder)
{
    setObjectName(u"sceneMaker"_s);
    setWindowTitle(tr("Scene maker"));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(makeStage(), 1);
    upper->addWidget(new widgets::SeparatorLine(this, Qt::Vertical));
    upper->addWidget(makeSide());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(new widgets::SeparatorLine(this));
    layout->addWidget(makeFoot());
    makeKeys();
    connectCanvas();
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        connectRow(i);
    connectClips();
    connect(&m_document, &SceneDocument::changed, this, &SceneMaker::followScene);
    connect(&m_document, &SceneDocument::selectionChanged, this, &SceneMaker::followSelection);
    setBuiltinModel(true);
    resize(1080, 700);
    restoreScene();
}

SceneMaker::~SceneMaker() = default;

QWidget* SceneMaker::makeStage()
{
    auto* stage = new QWidget(this);
    m_canvas = new widgets::SceneCanvas(stage);
    m_canvas->setMessage(tr("Add a shape to begin."));
    m_player = new ScenePlayer(stage);
    m_notices = label(widgets::FontRole::Small, widgets::TextTone::Dim, stage);
    m_notices->setObjectName(u"sceneNotices"_s);
    m_notices->setWordWrap(true);
    // Two lines, so that the picture keeps its size when there is something to say.
    m_notices->setMinimumHeight(2 * m_notices->fontMetrics().height());
    auto* layout = new QVBoxLayout(stage);
    layout->setContentsMargins(0, 0, 0, 10);
    layout->setSpacing(8);
    layout->addWidget(m_canvas, 1);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(sideMargin, 0, sideMargin, 0);
    lower->setSpacing(6);
    lower->addWidget(m_player);
    lower->addWidget(m_notices);
    layout->addLayout(lower);
    return stage;
}

QWidget* SceneMaker::makeSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 10, 0, 12);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(sideMargin, 0, sideMargin - 6, 0);
    auto* title = label(widgets::FontRole::Title, widgets::TextTone::Normal, side);
    title->setText(tr("Shapes"));
    m_undo = flatButton(tr("Undo"), u"undoScene"_s, side);
    m_redo = flatButton(tr("Redo"), u"redoScene"_s, side);
    connect(m_undo, &QToolButton::clicked, &m_document, &SceneDocument::undo);
    connect(m_redo, &QToolButton::clicked, &m_document, &SceneDocument::redo);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_undo);
    head->addWidget(m_redo);
    layout->addLayout(head);
    layout->addWidget(makeShapes(), 1);
    layout->addWidget(new widgets::SeparatorLine(side));
    makePictureControls(*layout);
    return side;
}

QWidget* SceneMaker::makeShapes()
{
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(sideMargin, 0, sideMargin, 0);
    layout->setSpacing(8);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = new SceneRow(static_cast<int>(i), content);
        layout->addWidget(m_rows[i]);
    }
    m_add = plainButton(tr("&Add a shape"), u"addShape"_s, content);
    m_add->setToolTip(tr("Up to four, as the built-in model was trained on"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_player->rewind();
        m_document.addThing();
    });
    layout->addWidget(m_add);
    layout->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void SceneMaker::makePictureControls(QVBoxLayout& layout)
{
    auto* form = new QFormLayout;
    form->setContentsMargins(sideMargin, 0, sideMargin, 0);
    form->setHorizontalSpacing(12);
    form->addRow(tr("Background"), makeBackdropRow());
    form->addRow(tr("Frame, length"), makeFrameRow());
    layout.addLayout(form);
}

QLayout* SceneMaker::makeBackdropRow()
{
    m_backdrop = new widgets::FlatComboBox(this);
    m_backdrop->setObjectName(u"backdrop"_s);
    m_backdrop->setAccessibleName(tr("Background"));
    for (const media::BackdropKind kind : media::allBackdropKinds)
        m_backdrop->addItem(SceneWords::backdrop(kind));
    connect(m_backdrop, &QComboBox::activated, this, [this](int index) {
        media::Backdrop backdrop = m_document.scene().backdrop;
        backdrop.kind = media::allBackdropKinds[static_cast<std::size_t>(index)];
        changeBackdrop(backdrop);
    });
    QPushButton* colours = plainButton(tr("&New colours"), u"newColours"_s, this);
    colours->setToolTip(tr("Other dull colours and another pattern"));
    connect(colours, &QPushButton::clicked, this, &SceneMaker::drawNewColours);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_backdrop, 1);
    row->addWidget(colours);
    return row;
}

QLayout* SceneMaker::makeFrameRow()
{
    m_aspect = new widgets::FlatComboBox(this);
    m_aspect->setObjectName(u"aspect"_s);
    m_aspect->setAccessibleName(tr("Shape of the frame"));
    for (const media::SceneAspect aspect : media::allSceneAspects)
        m_aspect->addItem(SceneWords::aspect(aspect));
    connect(m_aspect, &QComboBox::activated, this, [this](int index) {
        media::Scene scene = m_document.scene();
        scene.aspect = media::allSceneAspects[static_cast<std::size_t>(index)];
        m_document.edit(scene);
    });
    m_seconds = new QDoubleSpinBox(this);
    m_seconds->setObjectName(u"sceneSeconds"_s);
    m_seconds->setRange(media::sceneSeconds.minimum, media::sceneSeconds.maximum);
    m_seconds->setDecimals(1);
    m_seconds->setSingleStep(0.5);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Length of the clip"));
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        media::Scene scene = m_document.scene();
        scene.seconds = seconds;
        m_document.edit(scene, u"seconds"_s);
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_aspect, 1);
    row->addWidget(m_seconds, 1);
    return row;
}

void SceneMaker::makeKeys()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence::Undo, [this] { m_document.undo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_document.redo(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { m_document.redo(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { ask(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { ask(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { chooseFile(); });
    m_undo->setToolTip(tr("Undo (%1)").arg(u"Ctrl+Z"_s));
    m_redo->setToolTip(tr("Redo (%1)").arg(u"Ctrl+Shift+Z"_s));
}

} // namespace sinkscope::app
