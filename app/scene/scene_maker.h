// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scene/scene_clips.h"
#include "app/scene/scene_document.h"
#include "app/scene/scene_pictures.h"

#include <QDialog>
#include <QStringList>
#include <array>

class QDoubleSpinBox;
class QLayout;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace sinkscope::widgets {
class FlatComboBox;
class SceneCanvas;
class ThemedLabel;
} // namespace sinkscope::widgets

namespace sinkscope::app {

class ScenePlayer;
class SceneRow;
class Settings;

/// Draws a clip of up to four shapes and asks about it. Remembers the scene in the settings. The
/// clip that is asked about lies in `folder`. GUI thread only.
class SceneMaker : public QDialog {
    Q_OBJECT

public:
    /// `settings` must outlive the window.
    SceneMaker(Settings& settings, const QString& folder, QWidget* parent = nullptr);
    ~SceneMaker() override;

    SceneDocument& document() { return m_document; }
    widgets::SceneCanvas& canvas() { return *m_canvas; }
    QString question() const;
    void setQuestion(const QString& question);

    /// Writes the clip, then emits asked().
    void ask();
    /// Asks for a file.
    void chooseFile();
    void saveTo(const QString& path);

    /// Whether the model that will be asked is the built-in one.
    void setBuiltinModel(bool builtin);
    /// The clip asked about last and its question; empty before.
    const QString& askedClip() const { return m_askedClip; }
    const QString& askedQuestion() const { return m_askedQuestion; }
    /// What became of it, under the question.
    void showAnswer(const QString& answer);

Q_SIGNALS:
    /// `clip` is on disk.
    void asked(const QString& clip, const QString& question);
    /// Something was written; a complete sentence.
    void noticed(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeStage();
    QWidget* makeSide();
    QWidget* makeShapes();
    void makePictureControls(QVBoxLayout& layout);
    QLayout* makeBackdropRow();
    QLayout* makeFrameRow();
    QWidget* makeFoot();
    QLayout* makeQuestionRow();
    QLayout* makeStatusRow();
    void makeKeys();
    void connectCanvas();
    void connectRow(int index);
    void connectClips();
    void restoreScene();
    void followScene();
    void followSelection();
    void followPicture();
    void showMarks();
    void showQuestions();
    void showNotices();
    void showBusy(bool busy);
    void showStatus(const QString& text, bool isError = false);
    void changeBackdrop(const media::Backdrop& backdrop);
    void drawNewColours();

    Settings& m_settings;
    SceneDocument m_document;
    ScenePreview m_preview;
    QStringList m_suggestions;
    QString m_pendingQuestion;
    QString m_askedClip;
    QString m_askedQuestion;
    widgets::SceneCanvas* m_canvas = nullptr;
    ScenePlayer* m_player = nullptr;
    std::array<SceneRow*, media::sceneThingLimit> m_rows {};
    QPushButton* m_add = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    widgets::FlatComboBox* m_backdrop = nullptr;
    widgets::FlatComboBox* m_aspect = nullptr;
    QDoubleSpinBox* m_seconds = nullptr;
    widgets::FlatComboBox* m_question = nullptr;
    QPushButton* m_ask = nullptr;
    QPushButton* m_save = nullptr;
    widgets::ThemedLabel* m_notices = nullptr;
    widgets::ThemedLabel* m_status = nullptr;
    widgets::ThemedLabel* m_hint = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    SceneClips m_clips; ///< Last: its thread ends before the others go.
};

} // namespace sinkscope::app
