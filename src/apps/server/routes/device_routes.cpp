#include "access/add_day_vaccinator.h"
#include "access/password.h"
#include "access/register_device.h"
#include "access/secret_token.h"
#include "access/unlock_with_pin.h"
#include "apps/server/cross_site.h"
#include "apps/server/routes/sign_in_routes.h"
#include "apps/server/routes/sign_in_steps.h"

namespace quell::server {
namespace {

struct PinForm {
  Private<Text<6>> pin;
};
BOOST_DESCRIBE_STRUCT(PinForm, (), (pin))

struct UnlockForm {
  StaffId staff;
  Private<Text<6>> pin;
};
BOOST_DESCRIBE_STRUCT(UnlockForm, (), (staff, pin))

struct DayVaccinatorForm {
  StaffId id;
  SiteId site;
  Text<80> display_name;
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(DayVaccinatorForm, (), (id, site, display_name, ends_at))

struct DayVaccinatorAnswer {
  access::StaffMember staff;
  std::string pin;  // shown once
};
BOOST_DESCRIBE_STRUCT(DayVaccinatorAnswer, (), (staff, pin))

void unlock(Door door, const ErrandPointer& errand) {
  with_form<UnlockForm>(errand, [&](const UnlockForm& form) {
    const access::PinName name{door->program, device_token_of(errand->request).value_or(""), form.staff};
    then_read<access::Credentials>(
        door, [=](storage::Transaction& tx) { return access::find_pin(tx, errand->now, name); },
        [=](Result<access::Credentials> found) {
          if (!found) return refuse(errand, found);
          const auto hash = found->password_hash;
          door->passwords.verify_later(hash, secret_of(form.pin), [=](Result<bool> right) {
            if (!right) return refuse(errand, right);
            const access::PinProof proof{name, hash, check_of(*right)};
            finish_sign_in(door, errand, "access.unlock_with_pin", [=](storage::Transaction& tx, Seed seed) {
              return access::unlock_with_pin(tx, errand->now, seed, proof);
            });
          });
        });
  });
}

void set_pin(Door door, const ErrandPointer& errand) {
  with_form<PinForm>(errand, [&](const PinForm& form) {
    if (const auto fit = access::check_pin(form.pin); !fit) return refuse(errand, fit);
    door->passwords.hash_later(secret_of(form.pin), [=](Result<std::string> hash) {
      if (!hash) return refuse(errand, hash);
      write_signed_in(door, errand, "access.set_pin",
                      [=](storage::Transaction& tx, const access::Actor& actor) -> Result<Reply> {
                        TRY(access::set_pin(tx, actor, errand->now, Seed::fresh(), {*hash}));
                        return Reply{JsonText{}};
                      });
    });
  });
}

std::string fit_pin() {
  Seed seed = Seed::fresh();
  std::string pin = access::new_pin(seed);
  while (!access::check_pin(Private<Text<6>>{Text<6>{pin}})) pin = access::new_pin(seed);
  return pin;
}

void add_day_vaccinator(Door door, const ErrandPointer& errand) {
  with_form<DayVaccinatorForm>(errand, [&](const DayVaccinatorForm& form) {
    const std::string pin = fit_pin();
    door->passwords.hash_later(Private<std::string>{pin}, [=](Result<std::string> hash) {
      if (!hash) return refuse(errand, hash);
      const access::DayVaccinator request{form.id, form.site, form.display_name, form.ends_at, *hash};
      write_signed_in(door, errand, "access.add_day_vaccinator",
                      [=, seed = Seed::fresh()](storage::Transaction& tx, const access::Actor& actor) -> Result<Reply> {
                        const auto member = TRY(access::add_day_vaccinator(tx, actor, errand->now, seed, request));
                        return Reply{JsonText{to_json(DayVaccinatorAnswer{member, pin})}};
                      });
    });
  });
}

void register_device(Door door, const ErrandPointer& errand) {
  with_form<access::DeviceRegistration>(errand, [&](const access::DeviceRegistration& form) {
    write_signed_in(door, errand, "access.register_device",
                    [=, seed = Seed::fresh()](storage::Transaction& tx, const access::Actor& actor) -> Result<Reply> {
                      const auto made = TRY(access::register_device(tx, actor, errand->now, seed, form));
                      return Reply{JsonText{to_json(made.device)},
                                   200,
                                   {cookie(door, device_cookie, made.token, CookieLife::device)}};
                    });
  });
}

void list_device_staff(Door door, const ErrandPointer& errand) {
  then_read<access::DeviceStaffList>(
      door,
      [=](storage::Transaction& tx) {
        return access::list_device_staff(tx, errand->now, door->program, device_token_of(errand->request).value_or(""));
      },
      [errand](Result<access::DeviceStaffList> list) {
        if (!list) return refuse(errand, list);
        errand->done(Reply{JsonText{to_json(*list)}});
      });
}

}  // namespace

Routes device_routes(const std::shared_ptr<AccessDoor>& door) {
  using enum Permission;
  const auto post = Method::post;
  return Routes{
      line<PinForm, void>(
          door,
          {post, "/api/pin", "access.set_pin", "Chooses one's own PIN", use_public_pages, Rate::sign_in,
           choice_reasons({"access.pin_not_six_digits", "access.pin_too_easy", "access.full_sign_in_needed"})},
          set_pin),
      line<NoFields, access::DeviceStaffList>(door,
                                              {Method::get,
                                               "/api/device",
                                               "access.list_device_staff",
                                               "Who may unlock this site device by PIN",
                                               use_public_pages,
                                               Rate::staff,
                                               {"access.device_unknown"}},
                                              list_device_staff),
      line<UnlockForm, SignedInAnswer>(
          door,
          {post, "/api/device/unlock", "access.unlock_with_pin", "Unlocks a site device by PIN", use_public_pages,
           Rate::sign_in, proof_reasons({"access.pin_wrong", "access.device_unknown"})},
          unlock),
      line<access::DeviceRegistration, access::Device>(
          door,
          {post,
           "/api/sites/{site}/devices",
           "access.register_device",
           "Makes this browser a site device",
           manage_site,
           Rate::staff,
           {"access.other_site", "access.device_name_missing", "access.id_taken"}},
          register_device),
      line<DayVaccinatorForm, DayVaccinatorAnswer>(
          door,
          {post, "/api/sites/{site}/day-vaccinators", "access.add_day_vaccinator",
           "Adds a vaccinator for today, with a PIN", manage_site, Rate::staff,
           choice_reasons(
               {"access.other_site", "access.display_name_missing", "access.day_too_long", "access.id_taken"})},
          add_day_vaccinator),
  };
}

}  // namespace quell::server
