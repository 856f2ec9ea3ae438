// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scene/scene_maker.h"

#include "app/scene/scene_player.h"
#include "app/scene/scene_row.h"
#include "app/scene/scene_words.h"
#include "app/settings.h"
#include "media/scene_json.h"
#include "media/scene_layout.h"
#include "media/scene_questions.h"
#include "trace/error.h"
#include "widgets/flat_combo_box.h"
#include "widgets/scene_canvas.h"
#include "widgets/themed_label.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLines = 480;
constexpr int mostLines = 960;
constexpr int progressSteps = 1000;

QPointF pointOf(const media::ScenePoint& point) { return { point.x, point.y }; }

media::ScenePoint scenePoint(const QPointF& point) { return { point.x(), point.y() }; }

widgets::SceneMark markOf(const media::SceneThing& thing, double time)
{
    widgets::SceneMark mark;
    mark.start = pointOf(thing.start);
    mark.end = pointOf(thing.end);
    mark.shown = pointOf(media::centreOf(thing, time));
    mark.radius = thing.radius;
    for (const media::ScenePoint& corner : media::outlineOf(thing.shape, thing.radius))
        mark.outline << pointOf(corner);
    mark.colour = SceneWords::colourOf(thing.colour);
    mark.name = SceneWords::thing(thing);
    return mark;
}

} // namespace

void SceneMaker::connectCanvas()
{
    connect(m_canvas, &widgets::SceneCanvas::picked, &m_document, &SceneDocument::select);
    connect(m_canvas, &widgets::SceneCanvas::editBegan, this, [this] {
        m_document.seal();
        m_player->rewind();
    });
    connect(m_canvas, &widgets::SceneCanvas::editEnded, &m_document, &SceneDocument::seal);
    connect(m_canvas, &widgets::SceneCanvas::pathRequested, this,
        [this](int index, const QPointF& start, const QPointF& end) {
            media::SceneThing thing = m_document.thing(index);
            thing.start = scenePoint(start);
            thing.end = scenePoint(end);
            m_document.editThing(index, thing, u"path"_s);
        });
    connect(
        m_canvas, &widgets::SceneCanvas::radiusRequested, this, [this](int index, double radius) {
            media::SceneThing thing = m_document.thing(index);
            thing.radius =
                std::clamp(radius, media::sceneRadius.minimum, media::sceneRadius.maximum);
            m_document.editThing(index, thing, u"radius"_s);
        });
    connect(
        m_canvas, &widgets::SceneCanvas::removeRequested, &m_document, &SceneDocument::removeThing);
    connect(m_canvas, &widgets::SceneCanvas::playRequested, m_player, &ScenePlayer::toggle);
    connect(m_player, &ScenePlayer::timeChanged, this, &SceneMaker::followPicture);
    connect(m_player, &ScenePlayer::playingChanged, this,
        [this](bool playing) { m_canvas->setHandlesVisible(!playing); });
}

void SceneMaker::connectRow(int index)
{
    SceneRow* row = m_rows[static_cast<std::size_t>(index)];
    connect(row, &SceneRow::changed, this,
        [this, index](const media::SceneThing& thing, const QString& key) {
            m_player->rewind();
            m_document.editThing(index, thing, key);
        });
    connect(row, &SceneRow::editEnded, &m_document, &SceneDocument::seal);
    connect(row, &SceneRow::picked, this, [this, index] { m_document.select(index); });
    connect(row, &SceneRow::removeRequested, this, [this, index] {
        m_document.removeThing(index);
        m_add->setFocus(); // the row that had the focus is gone
    });
}

void SceneMaker::connectClips()
{
    connect(&m_clips, &SceneClips::busyChanged, this, &SceneMaker::showBusy);
    connect(&m_clips, &SceneClips::progressed, this, [this](double fraction) {
        m_progress->setValue(static_cast<int>(std::lround(fraction * progressSteps)));
    });
    connect(&m_clips, &SceneClips::failed, this,
        [this](const QString& message) { showStatus(message, true); });
    connect(&m_clips, &SceneClips::saved, this, [this](const QString& path) {
        showStatus(tr("Wrote %1").arg(path));
        Q_EMIT noticed(tr("Wrote %1").arg(path));
    });
    connect(&m_clips, &SceneClips::prepared, this, [this](const QString& path) {
        m_askedClip = path;
        m_askedQuestion = m_pendingQuestion;
        showStatus(tr("Asked. The answer appears here and in the window."));
        Q_EMIT asked(m_askedClip, m_askedQuestion);
    });
}

void SceneMaker::restoreScene()
{
    const QByteArray stored = m_settings.scene();
    media::Scene scene = media::firstScene();
    try {
        if (!stored.isEmpty())
            scene = media::readScene(stored.toStdString(), "the stored scene");
    } catch (const Error&) {
        scene = media::firstScene(); // what was stored is damaged; nothing is lost but a drawing
    }
    m_document.reset(scene);
    m_document.select(scene.things.empty() ? -1 : 0);
}

void SceneMaker::followScene()
{
    const media::Scene& scene = m_document.scene();
    m_settings.setScene(QByteArray::fromStdString(media::writeScene(scene)));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool present = i < scene.things.size();
        if (present)
            m_rows[i]->setThing(scene, i);
        m_rows[i]->setVisible(present);
    }
    m_add->setEnabled(scene.things.size() < media::sceneThingLimit);
    m_undo->setEnabled(m_document.canUndo());
    m_redo->setEnabled(m_document.canRedo());
    const QSignalBlocker blocker(m_seconds);
    m_backdrop->setCurrentIndex(static_cast<int>(scene.backdrop.kind));
    m_aspect->setCurrentIndex(static_cast<int>(scene.aspect));
    m_seconds->setValue(scene.seconds);
    m_canvas->setAspect(media::ratioOf(scene.aspect));
    m_player->setSeconds(scene.seconds);
    followPicture();
    followSelection();
    showQuestions();
    showNotices();
}

void SceneMaker::followSelection()
{
    m_canvas->setSelected(m_document.selected());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setSelected(static_cast<int>(i) == m_document.selected());
}

void SceneMaker::followPicture()
{
    const double pixels = m_canvas->pictureRect().height() * devicePixelRatioF();
    const int lines = std::clamp(static_cast<int>(std::lround(pixels)), leastLines, mostLines);
    m_canvas->setPicture(m_preview.draw(m_document.scene(), m_player->time(), lines));
    showMarks();
}

void SceneMaker::showMarks()
{
    std::vector<widgets::SceneMark> marks;
    for (const media::SceneThing& thing : m_document.scene().things)
        marks.push_back(markOf(thing, m_player->time()));
    m_canvas->setMarks(std::move(marks));
}

void SceneMaker::showQuestions()
{
    QStringList suggestions;
    for (const std::string& question : media::suggestedQuestions(m_document.scene()))
        suggestions << QString::fromStdString(question);
    if (suggestions == m_suggestions)
        return;
    const QString before = question();
    const bool isOwn = !before.isEmpty() && !m_suggestions.contains(before);
    m_suggestions = suggestions;
    m_question->clear();
    m_question->addItems(suggestions);
    setQuestion(isOwn || suggestions.contains(before) ? before : suggestions.front());
}

void SceneMaker::showNotices()
{
    const QStringList notices = SceneWords::notices(m_document.scene());
    m_notices->setTone(notices.isEmpty() ? widgets::TextTone::Dim : widgets::TextTone::Normal);
    m_notices->setText(notices.isEmpty()
            ? tr("Drag a shape to move it, the tip of its arrow to change its path; the wheel "
                 "changes its size.")
            : notices.join(u" "_s));
}

void SceneMaker::showBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    m_cancel->setVisible(busy);
    // A button that goes dim passes its focus on, to whatever comes next.
    if (busy && (m_ask->hasFocus() || m_save->hasFocus()))
        m_question->setFocus();
    m_ask->setEnabled(!busy);
    m_save->setEnabled(!busy);
    if (busy)
        showStatus(tr("Writing the clip"));
}

void SceneMaker::showStatus(const QString& text, bool isError)
{
    m_status->setTone(isError ? widgets::TextTone::Error : widgets::TextTone::Normal);
    m_status->setText(text);
}

void SceneMaker::showAnswer(const QString& answer) { showStatus(answer); }

void SceneMaker::setBuiltinModel(bool builtin) { m_hint->setVisible(!builtin); }

QString SceneMaker::question() const { return m_question->currentText().trimmed(); }

void SceneMaker::setQuestion(const QString& question)
{
    m_question->setCurrentText(question);
    m_question->lineEdit()->setCursorPosition(0);
}

void SceneMaker::ask()
{
    if (m_clips.isBusy())
        return;
    if (question().isEmpty()) {
        showStatus(tr("The question is empty. Type what you want to know."), true);
        m_question->setFocus();
        return;
    }
    m_pendingQuestion = question();
    m_clips.prepare(m_document.scene());
}

void SceneMaker::chooseFile()
{
    const QString name = QFileInfo(m_clips.pathOf(m_document.scene())).fileName();
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save clip"), name, tr("Videos (*.mp4)"));
    if (!path.isEmpty())
        saveTo(path);
}

void SceneMaker::saveTo(const QString& path)
{
    const bool isMp4 = QFileInfo(path).suffix().compare(u"mp4"_s, Qt::CaseInsensitive) == 0;
    m_clips.save(m_document.scene(), isMp4 ? path : path + u".mp4"_s);
}

void SceneMaker::changeBackdrop(const media::Backdrop& backdrop)
{
    media::Scene scene = m_document.scene();
    scene.backdrop = backdrop;
    m_document.edit(scene);
}

void SceneMaker::drawNewColours()
{
    changeBackdrop(media::drawnBackdrop(
        m_document.scene().backdrop.kind, QRandomGenerator::global()->generate()));
}

void SceneMaker::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    followPicture();
}

void SceneMaker::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_player->rewind();
}

} // namespace sinkscope::app
