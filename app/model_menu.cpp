// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model_menu.h"

#include "app/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

ModelMenu::ModelMenu(Settings& settings, const QString& title, QWidget* parent)
    : QMenu(title, parent)
    , m_settings(settings)
    , m_hub(new QMenu(tr("&Hugging Face cache"), this))
{
    setToolTipsVisible(true);
    m_hub->setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ModelMenu::fill);
    connect(m_hub, &QMenu::aboutToShow, this, &ModelMenu::fillHub);
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
    for (const QString& path : recent) {
        for (engine::ModelEntry& entry : engine::listFolders({ path.toStdString() })) {
            entry.title = titleOf(QString::fromStdString(entry.path)).toStdString();
            addFolder(*this, entry);
        }
    }
    addMenu(m_hub);
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

void ModelMenu::addFolder(QMenu& menu, const engine::ModelEntry& entry)
{
    const QString path = QString::fromStdString(entry.path);
    QString title = QString::fromStdString(entry.title).replace(u"&"_s, u"&&"_s);
    if (entry.weightBytes > 0)
        title +=
            u"  "_s + QLocale().formattedDataSize(entry.weightBytes, 1, QLocale::DataSizeSIFormat);
    QAction* action = menu.addAction(title);
    action->setCheckable(true);
    action->setChecked(path == m_current);
    action->setEnabled(entry.usable);
    const QString reason = QString::fromStdString(entry.note);
    action->setToolTip(reason.isEmpty() ? path : path + u'\n' + reason);
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT modelChosen(path); });
}

void ModelMenu::fillHub()
{
    m_hub->clear();
    for (const engine::ModelEntry& entry : engine::hubModels())
        addFolder(*m_hub, entry);
    if (m_hub->isEmpty())
        m_hub->addAction(tr("No models here"))->setEnabled(false);
}

void ModelMenu::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(parentWidget(), tr("Open a model folder"));
    if (!folder.isEmpty())
        Q_EMIT modelChosen(folder);
}

} // namespace sinkscope::app
