// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "analysis/sink_definition.h"

#include <algorithm>
#include <cmath>

namespace sinkscope::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int recentLimit = 10;
const QString recentVideosKey = QStringLiteral("recent/videos");
const QString recentRunsKey = QStringLiteral("recent/runs");
const QString recentModelsKey = QStringLiteral("recent/models");

template <typename Value> Value bounded(const QVariant& stored, Value last, Value fallback)
{
    bool ok = false;
    const int value = stored.toInt(&ok);
    return ok && value >= 0 && value <= static_cast<int>(last) ? static_cast<Value>(value)
                                                               : fallback;
}

QString thresholdKey(const std::string& definition)
{
    return u"view/sinkThresholds/"_s + QString::fromStdString(definition);
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(file.isEmpty()
            ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"sinkscope"_s, u"sinkscope"_s)
                  .fileName()
            : file,
        QSettings::IniFormat)
{
}

ThemeChoice Settings::theme() const
{
    return themeChoiceOf(m_store.value(u"view/theme"_s).toString());
}

void Settings::setTheme(ThemeChoice choice) { m_store.setValue(u"view/theme"_s, nameOf(choice)); }

QByteArray Settings::geometry() const { return m_store.value(u"window/geometry"_s).toByteArray(); }

QByteArray Settings::layout() const { return m_store.value(u"window/layout"_s).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& layout)
{
    m_store.setValue(u"window/geometry"_s, geometry);
    m_store.setValue(u"window/layout"_s, layout);
}

ViewOptions Settings::viewOptions(const ViewOptions& base) const
{
    ViewOptions options = base;
    options.opacity =
        std::clamp(m_store.value(u"view/opacity"_s, base.opacity).toDouble(), 0.0, 1.0);
    options.smooth = m_store.value(u"view/smooth"_s, base.smooth).toBool();
    options.colourMap =
        bounded(m_store.value(u"view/colourMap"_s), widgets::ColourMapId::Jet, base.colourMap);
    options.artifacts = m_store.value(u"view/artifacts"_s, base.artifacts).toBool();
    options.artifactChoice.rule = bounded(m_store.value(u"view/artifactRule"_s),
        analysis::ArtifactRule::Given, base.artifactChoice.rule);
    const double norm = m_store.value(u"view/artifactNorm"_s).toDouble();
    if (std::isfinite(norm) && norm > 0)
        options.artifactChoice.norm = norm;
    const std::string definition = m_store.value(u"view/sinkDefinition"_s).toString().toStdString();
    if (analysis::findSinkDefinition(definition))
        options.sinkDefinition = definition;
    for (const analysis::SinkDefinition& each : analysis::sinkDefinitions()) {
        bool ok = false;
        const double threshold = m_store.value(thresholdKey(each.id)).toDouble(&ok);
        if (!ok || !std::isfinite(threshold))
            continue;
        const double fitting = std::clamp(threshold, each.minimum, each.maximum);
        if (each.id == "phi")
            options.tau = fitting;
        else
            options.sinkThresholds[each.id] = fitting;
    }
    options.scale =
        bounded(m_store.value(u"view/scale"_s), widgets::ScaleKind::Percentile, base.scale);
    options.removal = bounded(m_store.value(u"view/removal"_s), SinkRemoval::Keep, base.removal);
    options.sinks = bounded(m_store.value(u"view/sinks"_s), SinkDisplay::Removed, base.sinks);
    options.map = bounded(m_store.value(u"view/map"_s), EvidenceMap::Similarity, base.map);
    options.headRoles = m_store.value(u"view/headRoles"_s, base.headRoles).toBool();
    return options;
}

void Settings::setViewOptions(const ViewOptions& options)
{
    m_store.setValue(u"view/opacity"_s, options.opacity);
    m_store.setValue(u"view/smooth"_s, options.smooth);
    m_store.setValue(u"view/colourMap"_s, static_cast<int>(options.colourMap));
    m_store.setValue(u"view/artifacts"_s, options.artifacts);
    m_store.setValue(u"view/artifactRule"_s, static_cast<int>(options.artifactChoice.rule));
    m_store.setValue(u"view/artifactNorm"_s, options.artifactChoice.norm);
    m_store.setValue(u"view/sinks"_s, static_cast<int>(options.sinks));
    m_store.setValue(u"view/scale"_s, static_cast<int>(options.scale));
    m_store.setValue(u"view/removal"_s, static_cast<int>(options.removal));
    m_store.setValue(u"view/map"_s, static_cast<int>(options.map));
    m_store.setValue(u"view/headRoles"_s, options.headRoles);
    m_store.setValue(thresholdKey("phi"), options.tau);
    m_store.setValue(u"view/sinkDefinition"_s, QString::fromStdString(options.sinkDefinition));
    for (const auto& [id, threshold] : options.sinkThresholds)
        m_store.setValue(thresholdKey(id), threshold);
}

QStringList Settings::recentVideos() const { return m_store.value(recentVideosKey).toStringList(); }

QStringList Settings::recentModels() const { return m_store.value(recentModelsKey).toStringList(); }

void Settings::addRecentVideo(const QString& path) { addRecent(recentVideosKey, path); }

void Settings::addRecentModel(const QString& path) { addRecent(recentModelsKey, path); }

QStringList Settings::recentRuns() const { return m_store.value(recentRunsKey).toStringList(); }

void Settings::addRecentRun(const QString& path) { addRecent(recentRunsKey, path); }

QByteArray Settings::bookmarks() const { return m_store.value(u"bookmarks"_s).toByteArray(); }

void Settings::setBookmarks(const QByteArray& json) { m_store.setValue(u"bookmarks"_s, json); }

QByteArray Settings::scene() const { return m_store.value(u"scene/last"_s).toByteArray(); }

void Settings::setScene(const QByteArray& json) { m_store.setValue(u"scene/last"_s, json); }

void Settings::clearRecent() { m_store.remove(u"recent"_s); }

void Settings::addRecent(const QString& key, const QString& path)
{
    QStringList paths = m_store.value(key).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    while (paths.size() > recentLimit)
        paths.removeLast();
    m_store.setValue(key, paths);
}

ThemeChoice themeChoiceOf(const QString& name)
{
    if (name == "dark"_L1)
        return ThemeChoice::Dark;
    return name == "light"_L1 ? ThemeChoice::Light : ThemeChoice::System;
}

QString nameOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::System:
        break;
    }
    return u"system"_s;
}

} // namespace sinkscope::app
