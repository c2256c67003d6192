#pragma once

// The public pages as a visitor meets them: the demo's program on the morning on which it starts, one server for all
// tests of the process, so each test uses people and times of its own.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "apps/server/testing/http_client.h"
#include "core/instant.h"
#include "storage/database.h"

namespace quell::server {

struct Visitor {
  std::string language = "en";

  HttpAnswer get(const std::string& path);
  HttpAnswer post(const std::string& path, const std::map<std::string, std::string>& fields = {});
};

struct ThePages : testing::Test {
  Visitor visitor;

  static storage::Database& database();
  static Instant now();
  static std::string demo_program();
  static void pass(std::chrono::minutes time);  // the clock goes on for every later test

  // Answers to the private check that lead to a place, and others.
  static std::map<std::string, std::string> answers(const std::string& signs, const std::string& exposed,
                                                    const std::string& risk);
  std::string check_token();

  // All the way to the booked page; a new person each time.
  HttpAnswer hold_first_time(const std::string& site = "fair-haven");
  HttpAnswer book(const std::string& site = "fair-haven");
  std::string booked_code(const std::string& site = "fair-haven");
};

// The value of the first hidden field or button of a page that bears the name; empty where it has none.
std::string field_in(const HttpAnswer& page, const std::string& name);
std::string code_in(const HttpAnswer& page);  // as shown
bool says(const HttpAnswer& page, const std::string& text);

}  // namespace quell::server
