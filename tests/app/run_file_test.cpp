// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_files.h"

#include "io/trace_file.h"
#include "support/trace_builder.h"
#include "trace/error.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

TracePtr makeTrace(std::uint32_t seed, const std::string& question = "Where?")
{
    test::TraceSizes sizes;
    sizes.seed = seed;
    auto trace = std::make_shared<Trace>(test::buildTrace(sizes));
    trace->info.question = question;
    trace->info.mediaPath = "/nowhere/clip.mp4";
    if (seed > 1)
        trace->info.methods = { { "var", { { "tau", 20.0 } } } };
    return trace;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RunFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void pairComesBack();
    void eitherFileOpensThePair();
    void savingWithoutVariantRemovesTheOldOne();
    void failureLeavesTheOldPair();
    void variantOfAnotherRunIsLeftOut();
    void missingVideoGivesEmptyFrames();
    void damagedFilesAreReported();
    void worksOnAThreadOfItsOwn();

private:
    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    std::string path(const char* name) const { return at(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RunFileTest::pairComesBack()
{
    writeRun({ makeTrace(1), makeTrace(2) }, path("a.safetensors"));
    const OpenedRun run = readRun(path("a.safetensors"));
    QVERIFY(run.traces.baseline && run.traces.variant);
    QCOMPARE(run.traces.baseline->answer, makeTrace(1)->answer);
    QCOMPARE(run.traces.variant->info.methods, makeTrace(2)->info.methods);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void RunFileTest::eitherFileOpensThePair()
{
    writeRun({ makeTrace(1), makeTrace(2) }, path("a.safetensors"));
    const OpenedRun run = readRun(path("a.variant.safetensors"));
    QVERIFY(run.traces.baseline->info.methods.empty());
    QVERIFY(run.traces.variant);
    QFile::remove(at("a.safetensors"));
    const OpenedRun alone = readRun(path("a.variant.safetensors"));
    QVERIFY(!alone.traces.baseline->info.methods.empty());
    QVERIFY(!alone.traces.variant);
}

void RunFileTest::savingWithoutVariantRemovesTheOldOne()
{
    writeRun({ makeTrace(1), makeTrace(2) }, path("a.safetensors"));
    writeRun({ makeTrace(1), nullptr }, path("a.safetensors"));
    QVERIFY(!QFile::exists(at("a.variant.safetensors")));
    QVERIFY(!readRun(path("a.safetensors")).traces.variant);
}

void RunFileTest::failureLeavesTheOldPair()
{
    writeRun({ makeTrace(1), nullptr }, path("a.safetensors"));
    const QByteArray before = contentOf(at("a.safetensors"));
    // A folder under the name that the variant needs while it is written makes writing it fail.
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".a.variant.safetensors.new/x")));
    QVERIFY_EXCEPTION_THROWN(
        writeRun({ makeTrace(3), makeTrace(2) }, path("a.safetensors")), Error);
    QCOMPARE(contentOf(at("a.safetensors")), before);
    QVERIFY(!QFile::exists(at("a.variant.safetensors")));
    QVERIFY(!QFile::exists(at(".a.safetensors.new")));
    QVERIFY_EXCEPTION_THROWN(
        writeRun({ makeTrace(1), nullptr }, path("none/a.safetensors")), Error);
}

void RunFileTest::variantOfAnotherRunIsLeftOut()
{
    writeRun({ makeTrace(1), nullptr }, path("a.safetensors"));
    io::writeTrace(*makeTrace(2, "Who?"), path("a.variant.safetensors"));
    const OpenedRun run = readRun(path("a.safetensors"));
    QVERIFY(!run.traces.variant);
    QVERIFY(run.note.contains(QStringLiteral("a.variant.safetensors")));
}

void RunFileTest::missingVideoGivesEmptyFrames()
{
    const TracePtr trace = makeTrace(1);
    writeRun({ trace, nullptr }, path("a.safetensors"));
    const OpenedRun run = readRun(path("a.safetensors"));
    QVERIFY(!run.videoThere);
    QVERIFY(run.note.contains(QStringLiteral("/nowhere/clip.mp4")));
    QCOMPARE(run.frames->frames.size(), trace->layout->frames.size());
    const media::Frame& frame = run.frames->frames[1];
    QCOMPARE(frame.seconds, 0.5);
    QCOMPARE(frame.width, 160);
    QCOMPARE(frame.height, 90);
    QCOMPARE(frame.rgb->size(), std::size_t { 160 * 90 * 3 });
}

void RunFileTest::damagedFilesAreReported()
{
    QFile file(at("a.safetensors"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no trace");
    file.close();
    QVERIFY_EXCEPTION_THROWN(readRun(path("a.safetensors")), Error);
    QVERIFY_EXCEPTION_THROWN(readRun(path("none.safetensors")), Error);
    io::writeTrace(Trace {}, path("empty.safetensors"));
    QVERIFY_EXCEPTION_THROWN(readRun(path("empty.safetensors")), Error);
}

void RunFileTest::worksOnAThreadOfItsOwn()
{
    RunFiles files;
    QSignalSpy saved(&files, &RunFiles::saved);
    QSignalSpy opened(&files, &RunFiles::opened);
    QSignalSpy failed(&files, &RunFiles::failed);
    files.save({ makeTrace(1), nullptr }, at("a.safetensors"));
    files.open(at("a.safetensors"));
    QCOMPARE(failed.size(), 1);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!files.isBusy());
    files.open(at("a.safetensors"));
    QTRY_COMPARE(opened.size(), 1);
    files.open(at("none.safetensors"));
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed[1][0].toString().contains(QStringLiteral("none.safetensors")));
}

QTEST_MAIN(RunFileTest)
#include "run_file_test.moc"
