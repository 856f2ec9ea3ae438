// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bookmarks.h"

#include "analysis/head_roles.h"
#include "app/settings.h"
#include "support/trace_builder.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

Bookmark fullBookmark()
{
    Bookmark bookmark;
    bookmark.name = QStringLiteral("where it glows");
    bookmark.selection.token = TokenRef { Arm::Variant, 12 };
    bookmark.selection.moreTokens = { 3, 9 };
    bookmark.selection.layer = 4;
    bookmark.selection.head = 2;
    bookmark.selection.frame = 1;
    bookmark.selection.key = 7;
    bookmark.selection.moreKeys = { 8 };
    bookmark.options.direction = Direction::ImageToToken;
    bookmark.options.shownArm = Arm::Variant;
    bookmark.options.split = true;
    bookmark.options.sinks = SinkDisplay::Removed;
    bookmark.options.overlayVisible = false;
    bookmark.options.score = "entropy";
    bookmark.options.metric = analysis::HeadMetric::VisionMass;
    bookmark.options.metricChange = true;
    bookmark.options.map = EvidenceMap::Rollout;
    bookmark.options.headRoles = true;
    bookmark.options.roleFilter = 2;
    bookmark.options.sinkDefinition = "boost";
    bookmark.options.setSinkThreshold(7);
    bookmark.options.artifacts = true;
    bookmark.options.artifactChoice = { analysis::ArtifactRule::Given, 33.5 };
    bookmark.options.scale = widgets::ScaleKind::Logarithmic;
    bookmark.options.removal = SinkRemoval::Renormalise;
    return bookmark;
}

Trace about(const std::string& question)
{
    Trace trace = test::buildTrace();
    trace.info.question = question;
    return trace;
}

} // namespace

class BookmarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonKeepsEverything();
    void damagedJsonIsNoBookmark();
    void viewKeepsWhatIsThePersons();
    void displayOfOlderBookmarksStays();
    void belongToTheirQuestion();
    void canBeRemoved();
    void nameSaysWhatIsShown();
};

void BookmarksTest::jsonKeepsEverything()
{
    const auto back = bookmarkFromJson(
        QJsonDocument::fromJson(QJsonDocument(toJson(fullBookmark())).toJson()).object());
    QVERIFY(back);
    QVERIFY(*back == fullBookmark());
    Bookmark plain;
    plain.name = QStringLiteral("plain");
    QVERIFY(bookmarkFromJson(toJson(plain)) == plain);
}

void BookmarksTest::damagedJsonIsNoBookmark()
{
    QVERIFY(!bookmarkFromJson({}));
    QJsonObject json = toJson(fullBookmark());
    json.insert(QStringLiteral("sinks"), 99);
    json.insert(QStringLiteral("score"), QStringLiteral("nonsense"));
    json.insert(QStringLiteral("moreKeys"), QStringLiteral("no list"));
    json.insert(QStringLiteral("map"), 9);
    json.insert(QStringLiteral("roleFilter"), 900);
    json.insert(QStringLiteral("display"),
        QJsonObject { { QStringLiteral("sinkDefinition"), QStringLiteral("nonsense") },
            { QStringLiteral("scale"), -4 } });
    const auto back = bookmarkFromJson(json);
    QVERIFY(back);
    QCOMPARE(back->options.sinks, SinkDisplay::Removed);
    QCOMPARE(back->options.score, ViewOptions {}.score);
    QVERIFY(back->selection.moreKeys.empty());
    QCOMPARE(back->options.map, EvidenceMap::Similarity);
    QCOMPARE(back->options.roleFilter, analysis::headRoleCount - 1);
    QCOMPARE(back->options.sinkDefinition, ViewOptions {}.sinkDefinition);
    QCOMPARE(back->options.scale, widgets::ScaleKind::Linear);
    json.remove(QStringLiteral("name"));
    QVERIFY(!bookmarkFromJson(json));
}

void BookmarksTest::viewKeepsWhatIsThePersons()
{
    ViewOptions present;
    present.opacity = 0.31;
    present.colourMap = widgets::ColourMapId::Jet;
    const ViewOptions options = bookmarkedOptions(fullBookmark(), present);
    QCOMPARE(options.opacity, 0.31);
    QCOMPARE(options.colourMap, widgets::ColourMapId::Jet);
    QCOMPARE(options.direction, Direction::ImageToToken);
    QCOMPARE(options.score, std::string("entropy"));
    QCOMPARE(options.map, EvidenceMap::Rollout);
    QVERIFY(options.headRoles);
    QCOMPARE(options.sinkChoice(), (SinkChoice { "boost", 7 }));
    QCOMPARE(options.tau, present.tau);
    QCOMPARE(options.scale, widgets::ScaleKind::Logarithmic);
    QCOMPARE(options.removal, SinkRemoval::Renormalise);
    Bookmark usual = fullBookmark();
    usual.options.sinkDefinition = "phi";
    usual.options.tau = 12;
    QCOMPARE(bookmarkedOptions(usual, present).tau, 12.0);
}

void BookmarksTest::displayOfOlderBookmarksStays()
{
    QJsonObject json = toJson(fullBookmark());
    for (const char* added : { "map", "headRoles", "roleFilter", "display" })
        json.remove(QString::fromLatin1(added));
    const auto old = bookmarkFromJson(json);
    QVERIFY(old);
    ViewOptions present;
    present.map = EvidenceMap::Similarity;
    present.headRoles = true;
    present.sinkDefinition = "massive";
    present.setSinkThreshold(500);
    present.scale = widgets::ScaleKind::SquareRoot;
    present.removal = SinkRemoval::Keep;
    const ViewOptions options = bookmarkedOptions(*old, present);
    // Attention and a metric were all there was.
    QCOMPARE(options.map, EvidenceMap::Attention);
    QVERIFY(!options.headRoles);
    QCOMPARE(options.sinkChoice(), present.sinkChoice());
    QCOMPARE(options.scale, widgets::ScaleKind::SquareRoot);
    QCOMPARE(options.removal, SinkRemoval::Keep);
    QVERIFY(bookmarkFromJson(toJson(*old)) == old);
}

void BookmarksTest::belongToTheirQuestion()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const Trace where = about("Where?");
    const Trace who = about("Who?");
    {
        Settings settings(file);
        Bookmarks bookmarks(settings);
        bookmarks.add(fullBookmark());
        QVERIFY(bookmarks.list().empty());
        bookmarks.setRun(&where);
        bookmarks.add(fullBookmark());
        bookmarks.setRun(&who);
        QVERIFY(bookmarks.list().empty());
    }
    Settings settings(file);
    Bookmarks bookmarks(settings);
    QSignalSpy changes(&bookmarks, &Bookmarks::changed);
    bookmarks.setRun(&where);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(bookmarks.list().size(), std::size_t { 1 });
    QVERIFY(bookmarks.list().front() == fullBookmark());
    bookmarks.setRun(&where);
    QCOMPARE(changes.size(), 1);
}

void BookmarksTest::canBeRemoved()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    Bookmarks bookmarks(settings);
    const Trace where = about("Where?");
    bookmarks.setRun(&where);
    bookmarks.add(fullBookmark());
    bookmarks.add(Bookmark { QStringLiteral("second"), {}, {} });
    bookmarks.remove(0);
    bookmarks.remove(7);
    QCOMPARE(bookmarks.list().size(), std::size_t { 1 });
    QCOMPARE(bookmarks.list().front().name, QStringLiteral("second"));
    bookmarks.remove(0);
    QCOMPARE(settings.bookmarks(), QByteArray("{}"));
}

void BookmarksTest::nameSaysWhatIsShown()
{
    const Trace trace = about("Where?");
    Selection selection;
    selection.token = TokenRef { Arm::Baseline, trace.promptTokens() + 1 };
    selection.layer = 3;
    selection.head = 1;
    selection.key = 5;
    QCOMPARE(bookmarkName(selection, Direction::TokenToImage, trace),
        QStringLiteral("“red” · L3·H1 · frame 0"));
    QCOMPARE(bookmarkName(selection, Direction::ImageToToken, trace),
        QStringLiteral("frame 0 row 0 col 1 ← · L3·H1 · frame 0"));
}

QTEST_MAIN(BookmarksTest)
#include "bookmarks_test.moc"
