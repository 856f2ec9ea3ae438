// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model_menu.h"

#include "app/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

ModelMenu::ModelMenu(Settings& settings, const QString& title, QWidget* parent)
    : QMenu(title, parent)
    , m_settings(settings)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ModelMenu::fill);
    fill();
}

void ModelMenu::setCurrent(const QString& model) { m_current = model; }

QString ModelMenu::titleOf(const QString& model)
{
    if (model == "builtin"_L1)
        return tr("Built-in");
    return QFileInfo(QDir::cleanPath(model)).fileName();
}

void ModelMenu::fill()
{
    clear();
    addModel(tr("Built-in"), u"builtin"_s);
    const QStringList recent = m_settings.recentModels();
    if (!recent.isEmpty())
        addSeparator();
    for (const QString& path : recent)
        addModel(titleOf(path), path);
    addSeparator();
    connect(
        addAction(tr("&Open model folder…")), &QAction::triggered, this, &ModelMenu::chooseFolder);
}

void ModelMenu::addModel(const QString& title, const QString& path)
{
    QAction* action = addAction(QString(title).replace(u"&"_s, u"&&"_s));
    action->setCheckable(true);
    action->setChecked(path == m_current);
    action->setToolTip(path);
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT modelChosen(path); });
}

void ModelMenu::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(parentWidget(), tr("Open a model folder"));
    if (!folder.isEmpty())
        Q_EMIT modelChosen(folder);
}

} // namespace sinkscope::app
