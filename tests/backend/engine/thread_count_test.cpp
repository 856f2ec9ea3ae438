// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/thread_count.h"

#include "trace/error.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sched.h>
#include <unistd.h>

using namespace sinkscope;
using namespace sinkscope::engine;

namespace {

/// A small copy of the files the system would have.
class ThreadCount : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (std::filesystem::temp_directory_path() / "threads.XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
        m_files = { m_folder / "cpu", m_folder / "groups", m_folder / "own" };
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(const std::filesystem::path& file, const std::string& text) const
    {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << text << "\n";
    }
    void addProcessor(int number, const std::string& siblings) const
    {
        write(m_files.cpus / ("cpu" + std::to_string(number)) / "topology" / "thread_siblings_list",
            siblings);
    }

    std::filesystem::path m_folder;
    ProcessorFiles m_files;
};

} // namespace

TEST_F(ThreadCount, HyperThreadsOfACoreCountOnce)
{
    addProcessor(0, "0,2");
    addProcessor(1, "1,3");
    addProcessor(2, "0,2");
    addProcessor(3, "1,3");
    EXPECT_EQ(coreCount({ 0, 1, 2, 3 }, m_files), 2);
    EXPECT_EQ(coreCount({ 1, 3 }, m_files), 1);
    EXPECT_EQ(coreCount({ 0, 3 }, m_files), 2);
}

TEST_F(ThreadCount, UnknownProcessorsCountAsCores)
{
    addProcessor(0, "0-1");
    EXPECT_EQ(coreCount({ 0, 1, 7 }, m_files), 3);
    EXPECT_EQ(coreCount({}, m_files), 0);
}

TEST_F(ThreadCount, QuotaOfVersionTwo)
{
    write(m_files.ownGroups, "0::/outer/inner");
    EXPECT_EQ(groupQuota(m_files), 0);
    write(m_files.groups / "outer" / "inner" / "cpu.max", "max 100000");
    EXPECT_EQ(groupQuota(m_files), 0);
    write(m_files.groups / "outer" / "cpu.max", "350000 100000");
    EXPECT_EQ(groupQuota(m_files), 3);
    write(m_files.groups / "outer" / "inner" / "cpu.max", "50000 100000");
    EXPECT_EQ(groupQuota(m_files), 1);
}

TEST_F(ThreadCount, QuotaOfVersionOne)
{
    write(m_files.ownGroups, "4:cpu,cpuacct:/job\n3:memory:/job");
    write(m_files.groups / "cpu,cpuacct" / "job" / "cpu.cfs_quota_us", "200000");
    write(m_files.groups / "cpu,cpuacct" / "job" / "cpu.cfs_period_us", "100000");
    EXPECT_EQ(groupQuota(m_files), 2);
    write(m_files.groups / "cpu,cpuacct" / "job" / "cpu.cfs_quota_us", "-1");
    EXPECT_EQ(groupQuota(m_files), 0);
}

TEST_F(ThreadCount, FollowsTheAffinityOfTheProcess)
{
    cpu_set_t before;
    ASSERT_EQ(sched_getaffinity(0, sizeof(before), &before), 0);
    const int first = allowedProcessors().front();
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(first), &one);
    ASSERT_EQ(sched_setaffinity(0, sizeof(one), &one), 0);
    const int automatic = threadCount(0);
    ASSERT_EQ(sched_setaffinity(0, sizeof(before), &before), 0);
    EXPECT_EQ(automatic, 1);
    EXPECT_GE(threadCount(0), 1);
    EXPECT_LE(threadCount(0), static_cast<int>(allowedProcessors().size()));
}

TEST_F(ThreadCount, RefusesWhatIsOutOfRange)
{
    const int most = std::min<int>(1024, 4 * static_cast<int>(allowedProcessors().size()));
    EXPECT_EQ(threadCount(1), 1);
    EXPECT_EQ(threadCount(most), most);
    for (const int wanted : { -1, most + 1, 1 << 30 }) {
        try {
            threadCount(wanted);
            FAIL() << wanted;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            const std::string text = error.what();
            EXPECT_NE(text.find(std::to_string(wanted)), std::string::npos) << text;
            EXPECT_NE(text.find("0 to " + std::to_string(most)), std::string::npos) << text;
        }
    }
}
