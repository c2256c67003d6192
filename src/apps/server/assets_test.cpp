#include "apps/server/assets.h"

#include "apps/server/testing/test_server.h"

namespace quell::server {
namespace {

struct TheWebFiles : ServerTest {
  const std::string script = "/* " + std::string(3000, 'x') + " */";
  void SetUp() override {
    more_files = {{"web/dist/assets/main-1a2b.js", script},
                  {"web/dist/staff/index.html", "<!doctype html>staff"},
                  {"web/dist/.vite/manifest.json",
                   R"({"public/main.ts": {"file": "assets/main-1a2b.js", "css": ["assets/main-3c.css"]},
                       "icons.svg": {"file": "assets/icons-4d.svg"}, "icon.svg": {"file": "assets/icon-5e.svg"}})"}};
    start();
  }
};

TEST_F(TheWebFiles, are_kept_for_a_year_and_come_compressed) {
  const HttpAnswer plain = client().get("/assets/main-1a2b.js");
  const HttpAnswer small = client().get("/assets/main-1a2b.js", "Accept-Encoding: gzip\r\n");

  EXPECT_EQ(plain.body, script);
  EXPECT_EQ(plain.headers.at("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(plain.headers.at("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(small.headers.at("content-encoding"), "gzip");
  EXPECT_LT(small.body.size(), 200u);
  EXPECT_EQ(client().get("/assets/main-1a2b.js", "If-None-Match: " + plain.headers.at("etag") + "\r\n").status, 304);
}

TEST_F(TheWebFiles, are_only_those_that_were_built) {
  EXPECT_EQ(client().get("/assets/other.js").status, 404);
  EXPECT_EQ(client().get("/assets/../.vite/manifest.json").status, 404);
  EXPECT_EQ(client().get("/assets/").status, 404);
}

TEST_F(TheWebFiles, begin_the_staff_app_at_each_of_its_paths) {
  for (const std::string path : {"/staff", "/staff/site/harbor/today"}) {
    const HttpAnswer page = client().get(path, "Accept: text/html\r\n");
    EXPECT_EQ(page.body, "<!doctype html>staff") << path;
    EXPECT_EQ(page.headers.at("cache-control"), "no-cache");
  }
}

TEST(TheLinksOfPages, come_from_the_manifest) {
  const Files files = files_of({{"web/dist/.vite/manifest.json",
                                 R"({"public/main.ts": {"file": "assets/m.js", "css": ["assets/m.css"]},
                                     "icons.svg": {"file": "assets/s.svg"}, "icon.svg": {"file": "assets/i.svg"}})"}});
  const boost::json::object links = asset_links(files);
  EXPECT_EQ(links.at("script"), "/assets/m.js");
  EXPECT_EQ(links.at("styles"), "/assets/m.css");
  EXPECT_EQ(links.at("icons"), "/assets/s.svg");
  EXPECT_EQ(links.at("icon"), "/assets/i.svg");
  EXPECT_TRUE(asset_links(files_of({})).empty());
}

}  // namespace
}  // namespace quell::server
