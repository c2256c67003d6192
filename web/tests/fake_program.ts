// The program that the fake server serves: one vaccine, two doses, three questions, three sites.
export const now = "2022-08-02T17:20:00Z";
export const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

const words: Record<string, [string, string]> = {
  "route.subcutaneous": ["Under the skin", "Debajo de la piel"],
  "body_site.left_upper_arm": ["Left upper arm (back)", "Brazo izquierdo (atrás)"],
  "body_site.right_upper_arm": ["Right upper arm (back)", "Brazo derecho (atrás)"],
  "screening.new_rash": ["Do you have a new rash, bumps or sores?", "¿Tiene un sarpullido, granos o llagas nuevas?"],
  "screening.new_rash.action": ["Do not vaccinate yet. Cover the rash, and ask the clinician about a test.", "No vacune todavía. Cubra el sarpullido y pregunte por una prueba."],
  "screening.severe_reaction": ["Did you ever have a severe allergic reaction to this vaccine, or to something in it?", "¿Alguna vez tuvo una reacción alérgica grave a esta vacuna?"],
  "screening.severe_reaction.action": ["Stop. Do not give the dose. Tell the clinician.", "Alto. No aplique la dosis. Avise al personal médico."],
  "screening.acute_illness": ["Are you ill today, with more than a cold?", "¿Está enfermo hoy, con más que un resfriado?"],
  "screening.acute_illness.action": ["Ask the clinician whether to wait.", "Pregunte al personal médico si conviene esperar."],
  "mishap.fainting": ["Fainting or feeling faint", "Desmayo o mareo"],
  "mishap.fainting.action": ["Lay the person down with the legs raised.", "Acueste a la persona con las piernas en alto."],
  "after_dose.text": ["Your arm may be sore.", "Le puede doler el brazo."],
  "after_dose.next": ["You need a second dose.", "Necesita una segunda dosis."],
  "after_dose.when_to_call": ["Call 9-1-1 for trouble breathing.", "Llame al 9-1-1 si le cuesta respirar."],
};

const site = { time_zone: "America/New_York", services: "vaccination", opens_on: "2022-08-01", is_open: true };
export const sites = [
  { ...site, id: "anchor-health", name: "Anchor Health Initiative", town: "Hamden", latitude: 41.4097, longitude: -72.911 },
  { ...site, id: "circle-care", name: "Circle Care Center", town: "Norwalk", latitude: 41.1222, longitude: -73.4358 },
  { ...site, id: "torrington", name: "Community Health & Wellness Center", town: "Torrington", latitude: 41.8131, longitude: -73.1156, opens_on: undefined, is_open: false },
];

export const program = {
  id: "river-fever", name: "River fever response", department: "Connecticut Department of Public Health",
  help_line: "2-1-1", time_zone: "America/New_York", today: "2022-08-02", now, languages: ["en", "es"],
  products: [{
    id: "fevax", name: "Fevax", cvx: "206", vials_per_carton: 20,
    routes: [{ id: "subcutaneous", volume_ul: 500, age_min_years: 18, clinician_decides: false, doses_per_vial: 1, body_sites: ["left_upper_arm", "right_upper_arm"] }],
  }],
  dose_numbers: [1, 2], observation_minutes: 15, information_sheet: "Information for recipients: Fevax", information_sheet_editions: [],
  screening: [
    { id: "new_rash", kind: "ask_first", action: "consult", only_routes: [] },
    { id: "severe_reaction", kind: "contraindication", action: "stop", only_routes: [] },
    { id: "acute_illness", kind: "precaution", action: "consult", only_routes: [] },
  ],
  mishaps: [{ id: "fainting", kind: "reaction", report_to_vaers: false, repeat_dose: false }],
  sites,
  texts: Object.entries(words).flatMap(([key, [en, es]]) => [{ language: "en", key, text: en }, { language: "es", key, text: es }]),
  map: "",
};

export const everything = [
  "use_public_pages", "view_site_day", "check_in", "give_doses", "manage_stock", "request_supply", "manage_site", "book_for_others",
  "work_call_backs", "find_people", "edit_people", "manage_program", "manage_sites", "allot_supply", "view_dashboard", "manage_staff", "read_audit",
];
