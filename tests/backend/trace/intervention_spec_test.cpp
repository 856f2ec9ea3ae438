// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/intervention_spec.h"

#include "trace/error.h"

#include <gtest/gtest.h>
#include <limits>

using namespace sinkscope;

namespace {

ParameterSpec parameter(const std::string& id, ParameterType type, ParameterValue value)
{
    ParameterSpec spec;
    spec.id = id;
    spec.type = type;
    spec.defaultValue = std::move(value);
    return spec;
}

std::vector<InterventionSpec> specs()
{
    InterventionSpec var;
    var.id = "var";
    var.parameters = { parameter("rho", ParameterType::Real, 0.5),
        parameter("first-layer", ParameterType::Integer, 0.0),
        parameter("skip-last", ParameterType::Boolean, true),
        parameter("mode", ParameterType::Choice, std::string("off")),
        parameter("dims", ParameterType::Text, std::string("auto")) };
    var.parameters[1].maximum = 200;
    var.parameters[3].choices = { "off", "on" };
    InterventionSpec outro;
    outro.id = "outro";
    return { var, outro };
}

void expectError(const std::string& text, const std::vector<std::string>& parts)
{
    try {
        parseMethodUse(text, specs());
        FAIL() << text;
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        for (const std::string& part : parts)
            EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
    }
}

} // namespace

TEST(InterventionSpec, ParsesEveryType)
{
    const MethodUse use =
        parseMethodUse("var:rho=0.25,first-layer=2,skip-last=off,mode=on,dims=458+2570", specs());
    EXPECT_EQ(use.id, "var");
    EXPECT_EQ(real(use.values, "rho"), 0.25);
    EXPECT_EQ(integer(use.values, "first-layer"), 2);
    EXPECT_FALSE(flag(use.values, "skip-last"));
    EXPECT_EQ(text(use.values, "mode"), "on");
    EXPECT_EQ(text(use.values, "dims"), "458+2570");
    EXPECT_TRUE(parseMethodUse("outro", specs()).values.empty());
}

TEST(InterventionSpec, FormatIsTheInverse)
{
    const MethodUse use = parseMethodUse("var:skip-last=false,rho=0.1,first-layer=3", specs());
    EXPECT_EQ(formatMethodUse(use), "var:first-layer=3,rho=0.1,skip-last=false");
    EXPECT_EQ(parseMethodUse(formatMethodUse(use), specs()), use);
    EXPECT_EQ(formatMethodUse({ "outro", {} }), "outro");
}

TEST(InterventionSpec, MessagesSayWhatIsAllowed)
{
    expectError("vra", { "\"vra\"", "var, outro" });
    expectError("", { "Known methods" });
    expectError("var:rh=1", { "\"rh\"", "rho, first-layer, skip-last, mode, dims" });
    expectError("outro:gamma=1", { "\"gamma\"", "no keys" });
    expectError("var:rho=1.5", { "rho", "\"1.5\"", "0 to 1" });
    expectError("var:rho=nan", { "a number from 0 to 1" });
    expectError("var:rho=0.5x", { "a number" });
    expectError("var:rho=", { "a number" });
    expectError("var:first-layer=1.5", { "a whole number from 0 to 200" });
    expectError("var:skip-last=maybe", { "true or false" });
    expectError("var:mode=released", { "one of off, on" });
    expectError("var:dims=", { "not empty" });
    expectError("var:rho", { "key=value" });
    expectError("var:", { "key=value" });
    expectError("var:rho=0.1,", { "key=value" });
    expectError("var:rho=0.1,rho=0.2", { "twice" });
}

TEST(InterventionSpec, ResolveFillsDefaultsAndChecks)
{
    const InterventionSpec var = specs()[0];
    const ParameterValues values = resolveValues(var, { { "rho", 0.75 } });
    EXPECT_EQ(values.size(), 5u);
    EXPECT_EQ(real(values, "rho"), 0.75);
    EXPECT_TRUE(flag(values, "skip-last"));
    EXPECT_THROW(resolveValues(var, { { "rho", true } }), Error);
    EXPECT_THROW(
        resolveValues(var, { { "rho", std::numeric_limits<double>::quiet_NaN() } }), Error);
    EXPECT_THROW(resolveValues(var, { { "skip-last", 1.0 } }), Error);
    EXPECT_THROW(resolveValues(var, { { "tau", 1.0 } }), Error);
    EXPECT_THROW(real(values, "skip-last"), Error);
    EXPECT_THROW(real(values, "none"), Error);
}
