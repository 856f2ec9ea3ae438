// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session.h"

#include "backend/engine/golden_model.h"

#include <condition_variable>
#include <gtest/gtest.h>
#include <map>
#include <mutex>

namespace {

using namespace sinkscope;
using namespace sinkscope::engine;
using sinkscope::testing::GoldenModel;

/// Collects what a session says; waits for conditions, never for time alone.
class Collector final : public SessionListener {
public:
    void progressed(Ticket, const Progress&) override
    {
        note([] {});
    }
    void framesRead(Ticket ticket, std::shared_ptr<const media::FrameSet> frames) override
    {
        note([&] { frameCounts[ticket] = frames->frames.size(); });
    }
    void published(Ticket ticket, TracePtr trace) override
    {
        note([&] { tokens[ticket].push_back(trace->steps.size()); });
    }
    void finished(Ticket ticket, const Outcome& outcome) override
    {
        note([&] { outcomes[ticket].push_back(outcome); });
    }

    template <typename Condition> bool waitFor(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(120), condition);
    }
    bool waitForEnd(Ticket ticket)
    {
        return waitFor([&] { return outcomes.contains(ticket); });
    }

    std::map<Ticket, std::vector<Outcome>> outcomes;
    std::map<Ticket, std::vector<std::size_t>> tokens;
    std::map<Ticket, std::size_t> frameCounts;

private:
    template <typename Call> void note(Call call)
    {
        const std::lock_guard lock(m_mutex);
        call();
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
};

class SessionTest : public ::testing::Test {
protected:
    RunRequest request(int newTokens) const
    {
        RunRequest result = m_golden.request(newTokens);
        result.capture = CaptureLevel::Default;
        return result;
    }

    GoldenModel m_golden { "qwen2" };
    Collector m_collector;
};

TEST_F(SessionTest, StreamsOneTraceMorePerToken)
{
    Session session(m_collector);
    const Ticket ticket = session.submit(request(5));
    ASSERT_TRUE(m_collector.waitForEnd(ticket));
    const auto* trace = std::get_if<TracePtr>(&m_collector.outcomes[ticket].front());
    ASSERT_NE(trace, nullptr);
    EXPECT_TRUE((*trace)->complete);
    EXPECT_EQ(m_collector.tokens[ticket], (std::vector<std::size_t> { 0, 1, 2, 3, 4, 5, 5 }));
    EXPECT_EQ(m_collector.frameCounts[ticket], (*trace)->layout->frames.size());
}

TEST_F(SessionTest, NewestRequestWinsAndEveryTicketEndsOnce)
{
    Session session(m_collector);
    const Ticket first = session.submit(request(400));
    ASSERT_TRUE(m_collector.waitFor([&] { return !m_collector.tokens[first].empty(); }));
    const Ticket second = session.submit(request(400));
    const Ticket third = session.submit(request(2));
    ASSERT_TRUE(m_collector.waitForEnd(third));
    ASSERT_TRUE(m_collector.waitForEnd(first));
    ASSERT_TRUE(m_collector.waitForEnd(second));
    EXPECT_TRUE(std::holds_alternative<RunCancelled>(m_collector.outcomes[first].front()));
    EXPECT_TRUE(std::holds_alternative<RunCancelled>(m_collector.outcomes[second].front()));
    EXPECT_TRUE(std::holds_alternative<TracePtr>(m_collector.outcomes[third].front()));
    for (const Ticket ticket : { first, second, third })
        EXPECT_EQ(m_collector.outcomes[ticket].size(), 1U);
}

TEST_F(SessionTest, CancelEndsTheRunAndTheNextOneWorks)
{
    Session session(m_collector);
    const Ticket first = session.submit(request(400));
    ASSERT_TRUE(m_collector.waitFor([&] { return m_collector.tokens[first].size() > 1; }));
    session.cancel(first);
    ASSERT_TRUE(m_collector.waitForEnd(first));
    EXPECT_TRUE(std::holds_alternative<RunCancelled>(m_collector.outcomes[first].front()));
    EXPECT_LT(m_collector.tokens[first].size(), 400U);
    const Ticket second = session.submit(request(2));
    ASSERT_TRUE(m_collector.waitForEnd(second));
    EXPECT_TRUE(std::holds_alternative<TracePtr>(m_collector.outcomes[second].front()));
}

TEST_F(SessionTest, BadInputIsAFailureWithItsMessage)
{
    Session session(m_collector);
    RunRequest broken = request(2);
    broken.model = "/nowhere/model";
    const Ticket ticket = session.submit(broken);
    ASSERT_TRUE(m_collector.waitForEnd(ticket));
    const auto* failure = std::get_if<RunFailure>(&m_collector.outcomes[ticket].front());
    ASSERT_NE(failure, nullptr);
    EXPECT_EQ(failure->kind, ErrorKind::BadInput);
    EXPECT_NE(failure->message.find("/nowhere/model"), std::string::npos) << failure->message;
}

TEST_F(SessionTest, DestructionStopsARunningRequest)
{
    Ticket ticket = 0;
    {
        Session session(m_collector);
        ticket = session.submit(request(400));
        ASSERT_TRUE(m_collector.waitFor([&] { return !m_collector.tokens[ticket].empty(); }));
    }
    ASSERT_EQ(m_collector.outcomes[ticket].size(), 1U);
    EXPECT_TRUE(std::holds_alternative<RunCancelled>(m_collector.outcomes[ticket].front()));
}

TEST_F(SessionTest, VisionFeaturesAreReusedForTheNextMethod)
{
    Session session(m_collector);
    const Ticket first = session.submit(request(1));
    ASSERT_TRUE(m_collector.waitForEnd(first));
    RunRequest variant = request(1);
    variant.methods = { { "outro", {} } };
    const Ticket second = session.submit(variant);
    ASSERT_TRUE(m_collector.waitForEnd(second));
    const auto& baseline = *std::get<TracePtr>(m_collector.outcomes[first].front());
    const auto& reused = *std::get<TracePtr>(m_collector.outcomes[second].front());
    EXPECT_TRUE(baseline.timings.contains("vision"));
    EXPECT_FALSE(reused.timings.contains("vision"));
    EXPECT_FALSE(reused.timings.contains("load"));
    EXPECT_EQ(reused.promptTokens(), baseline.promptTokens());
}

} // namespace
