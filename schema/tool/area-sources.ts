/** Where the lines of areas.json come from: one file each, kept as published. */
const ons = {
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right.',
  url: 'https://geoportal.statistics.gov.uk/',
};

export const areaSources = {
  upper: {
    file: 'kent_upper_areas.csv',
    title: 'Codes of the county of Kent, its police force area, region and country (compiled here from ONS codes)',
    ...ons,
  },
  districts: {
    file: 'kent_lad_csp_pfa_2019.csv',
    title: 'Local Authority District to Community Safety Partnership to Police Force Area (December 2019) Lookup',
    ...ons,
  },
  wards2009: {
    file: 'sevenoaks_lsoa2001_ward2009.csv',
    title: 'Lower Layer Super Output Area (2001) to Ward (31 December 2009) Lookup',
    ...ons,
  },
  wards2025: { file: 'sevenoaks_wards_2025.csv', title: 'Wards (2025) Names and Codes', ...ons },
};
