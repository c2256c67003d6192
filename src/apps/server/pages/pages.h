#pragma once

// The public pages: one function a file, each with its route lines. page_routes() gathers them.

#include "apps/server/pages/visit.h"

namespace quell::server {

Routes home_pages(const PageSetting& setting);
Routes counts_pages(const PageSetting& setting);
Routes check_pages(const PageSetting& setting);
Routes find_pages(const PageSetting& setting);
Routes site_pages(const PageSetting& setting);
Routes book_pages(const PageSetting& setting);
Routes demographics_pages(const PageSetting& setting);
Routes appointment_pages(const PageSetting& setting);
Routes partner_pages(const PageSetting& setting);
Routes privacy_pages(const PageSetting& setting);
Routes question_pages(const PageSetting& setting);
Routes wait_pages(const PageSetting& setting);
Routes standby_pages(const PageSetting& setting);
Routes call_back_pages(const PageSetting& setting);
Routes notice_pages(const PageSetting& setting);
Routes offer_pages(const PageSetting& setting);
Routes monitoring_pages(const PageSetting& setting);

Routes page_routes(const PageSetting& setting);

}  // namespace quell::server
