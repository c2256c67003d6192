#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "apps/server/pages/shell.h"
#include "storage/database.h"

namespace quell::command_line {

struct Job {
  std::chrono::milliseconds every;
  std::function<void()> run;
};

// Runs jobs on one thread, each as often as it says, until stopped.
class Jobs {
 public:
  explicit Jobs(std::vector<Job> jobs);
  ~Jobs() { stop(); }

  void stop();  // waits for the job that runs

 private:
  void serve();

  std::vector<Job> jobs_;
  std::mutex lock_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::thread thread_;
};

// What a job failed with goes to the log; the next turn tries again.
void report_job(const char* job, const Failure& failure);

// What the server does by itself: held places and offers whose time is over are given back, tokens that expired and
// counts of wrong sign-ins that no longer matter are forgotten, pages learn of a new version of the program, who was
// reached is counted, and each week's counts are published.
std::vector<Job> standing_jobs(storage::Database& database, const ProgramId& program, std::function<Instant()> clock,
                               server::PageShell& shell);

}  // namespace quell::command_line
