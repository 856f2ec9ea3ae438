// SPDX-License-Identifier: GPL-3.0-or-later
// Question, buttons and status under the scene.
#include "app/scene/scene_maker.h"

#include "app/scene/scene_buttons.h"
#include "widgets/flat_combo_box.h"
#include "widgets/themed_label.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int footMargin = 14;
constexpr int progressSteps = 1000;

} // namespace

QWidget* SceneMaker::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(footMargin, 10, footMargin, 10);
    layout->setSpacing(8);
    layout->addLayout(makeQuestionRow());
    layout->addLayout(makeStatusRow());
    return foot;
}

QLayout* SceneMaker::makeQuestionRow()
{
    m_question = new widgets::FlatComboBox(this);
    m_question->setObjectName(u"sceneQuestion"_s);
    m_question->setEditable(true);
    m_question->setInsertPolicy(QComboBox::NoInsert);
    m_question->setAccessibleName(tr("Question"));
    m_question->setToolTip(
        tr("Questions that fit the scene, or your own; in English, which is what "
           "the built-in model speaks"));
    m_question->lineEdit()->setTextMargins(4, 0, 0, 0); // as far in as other fields
    connect(m_question->lineEdit(), &QLineEdit::returnPressed, this, &SceneMaker::ask);
    m_ask = plainButton(tr("Ask"), u"askScene"_s, this);
    m_ask->setProperty("role", u"primary"_s);
    m_ask->setToolTip(tr("Writes the clip, opens it in the window and asks (Ctrl+Enter)"));
    connect(m_ask, &QPushButton::clicked, this, &SceneMaker::ask);
    m_save = plainButton(tr("&Save as mp4…"), u"saveScene"_s, this);
    connect(m_save, &QPushButton::clicked, this, &SceneMaker::chooseFile);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_question, 1);
    row->addWidget(m_ask);
    row->addWidget(m_save);
    return row;
}

QLayout* SceneMaker::makeStatusRow()
{
    m_status = new widgets::ThemedLabel(widgets::FontRole::Label, widgets::TextTone::Normal, this);
    m_status->setObjectName(u"sceneStatus"_s);
    m_status->setWordWrap(true);
    m_hint = new widgets::ThemedLabel(widgets::FontRole::Small, widgets::TextTone::Dim, this);
    m_hint->setObjectName(u"sceneHint"_s);
    m_hint->setText(
        tr("Any model can be asked; shapes and colours are those of the built-in one."));
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 6);
    m_progress->setAccessibleName(tr("Progress of the clip"));
    m_progress->hide();
    m_cancel = flatButton(tr("Cancel"), u"cancelScene"_s, this);
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_clips.cancel();
        showStatus(tr("Nothing was written."));
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_status, 1);
    row->addWidget(m_hint);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    return row;
}

} // namespace sinkscope::app
