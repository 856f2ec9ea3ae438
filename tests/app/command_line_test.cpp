// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "trace/error.h"

#include <QtTest>

using namespace sinkscope;
using namespace sinkscope::app;

namespace {

std::vector<InterventionSpec> specs()
{
    ParameterSpec rho;
    rho.id = "rho";
    rho.defaultValue = 0.5;
    InterventionSpec var;
    var.id = "var";
    var.parameters = { rho };
    return { var };
}

CommandLine parse(const std::vector<std::string>& arguments)
{
    return parseCommandLine(arguments, specs());
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingMeansTheBuiltinModel();
    void readsEveryOption();
    void badLines_data();
    void badLines();
    void helpIsNoError();
    void selectRefusesNonsense();
};

void CommandLineTest::nothingMeansTheBuiltinModel()
{
    const CommandLine line = parse({});
    QVERIFY(!line.exitCode);
    QCOMPARE(line.options.request.model, std::string("builtin"));
    QVERIFY(line.options.request.media.empty());
    QVERIFY(line.options.screenshot.empty());
}

void CommandLineTest::readsEveryOption()
{
    const CommandLine line = parse({ "--model", "/m", "--video", "v.mp4", "--question", "Where?",
        "--frames", "6", "--max-new-tokens", "12", "--dtype", "bf16", "--weights", "int8",
        "--threads", "3", "--seed", "9", "--temperature", "0.5", "--top-p", "0.8", "--method",
        "var:rho=0.75", "--theme", "light", "--language", "ja", "--screenshot", "o.png", "--size",
        "1280x800", "--select", "layer=4,head=mean,token=a1,frame=2", "--definition",
        "importance_max", "--threshold", "0.4" });
    QVERIFY2(!line.exitCode, line.output.c_str());
    const engine::RunRequest& request = line.options.request;
    QCOMPARE(request.sampling.frameCount, 6);
    QCOMPARE(request.maxNewTokens, 12);
    QCOMPARE(request.dtype, std::string("bf16"));
    QCOMPARE(request.weights, std::string("int8"));
    QCOMPARE(request.threads, 3);
    QCOMPARE(request.seed, std::uint64_t { 9 });
    QCOMPARE(request.temperature, 0.5);
    QCOMPARE(request.topP, 0.8);
    QCOMPARE(request.methods.size(), std::size_t { 1 });
    QCOMPARE(std::get<double>(request.methods[0].values.at("rho")), 0.75);
    QCOMPARE(line.options.width, 1280);
    QCOMPARE(line.options.height, 800);
    SelectOption select;
    select.layer = 4;
    select.head = -1;
    select.token = 1;
    select.tokenIsAnswer = true;
    select.frame = 2;
    QCOMPARE(line.options.select, select);
    QCOMPARE(line.options.definition, std::string("importance_max"));
    QCOMPARE(line.options.threshold, std::optional<double> { 0.4 });
}

void CommandLineTest::badLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("unknown option") << QStringList { QStringLiteral("--nope") } << 2;
    QTest::newRow("frames") << QStringList { QStringLiteral("--frames"), QStringLiteral("-1") }
                            << 2;
    QTest::newRow("weights") << QStringList { QStringLiteral("--weights"), QStringLiteral("int4") }
                             << 2;
    QTest::newRow("type") << QStringList { QStringLiteral("--dtype"), QStringLiteral("f8") } << 2;
    QTest::newRow("method") << QStringList { QStringLiteral("--method"), QStringLiteral("magic") }
                            << 3;
    QTest::newRow("parameter") << QStringList { QStringLiteral("--method"),
        QStringLiteral("var:rho=7") }
                               << 3;
    QTest::newRow("size") << QStringList { QStringLiteral("--size"), QStringLiteral("80") } << 3;
    QTest::newRow("tiny") << QStringList { QStringLiteral("--size"), QStringLiteral("2x2") } << 3;
    QTest::newRow("definition") << QStringList { QStringLiteral("--definition"),
        QStringLiteral("louder") }
                                << 2;
    QTest::newRow("threshold") << QStringList { QStringLiteral("--threshold"),
        QStringLiteral("101") } << 3;
    QTest::newRow("picture") << QStringList { QStringLiteral("--screenshot"),
        QStringLiteral("/nowhere/window.png") }
                             << 3;
    QTest::newRow("select") << QStringList { QStringLiteral("--select"), QStringLiteral("layer=x") }
                            << 3;
}

void CommandLineTest::badLines()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    std::vector<std::string> raw;
    for (const QString& argument : arguments)
        raw.push_back(argument.toStdString());
    const CommandLine line = parse(raw);
    QVERIFY(line.exitCode.has_value());
    QCOMPARE(*line.exitCode, exitCode);
    QVERIFY(!line.output.empty());
}

void CommandLineTest::helpIsNoError()
{
    const CommandLine line = parse({ "--help" });
    QCOMPARE(line.exitCode, std::optional<int> { 0 });
    QVERIFY(line.output.find("--screenshot") != std::string::npos);
}

void CommandLineTest::selectRefusesNonsense()
{
    QVERIFY_EXCEPTION_THROWN(parseSelect("layer"), Error);
    QVERIFY_EXCEPTION_THROWN(parseSelect("depth=3"), Error);
    QVERIFY_EXCEPTION_THROWN(parseSelect("frame=-1"), Error);
    QCOMPARE(parseSelect("token=17").tokenIsAnswer, false);
}

QTEST_MAIN(CommandLineTest)
#include "command_line_test.moc"
