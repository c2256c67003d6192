-- One offer at a time stands for a contact, also where two nodes make one at once.
create unique index clinics_pep_offer_one_standing on clinics_pep_offer (program_id, contact_id) where state = 'standing';
