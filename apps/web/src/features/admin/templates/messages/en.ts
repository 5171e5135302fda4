import type { TemplateMessages } from './vi';

const tag = (name: string | null): string => `{{${name ?? ''}}}`;
const around = (name: string | null): string => `{{#${name ?? ''}}} … {{/${name ?? ''}}}`;

const en: TemplateMessages = {
  lead: 'Papers of the system are printed from Word templates after Nghị định 30/2020/NĐ-CP. Download a template, edit it in Word, upload it, look at a preview, then choose it.',
  kind: 'Kind of paper',
  kinds: {
    unitReport: 'Report of a unit',
    unitLetter: 'Letter of a unit with its report',
    conclusions: 'Announcement of a meeting’s conclusions',
    briefing: 'Briefing of a meeting',
  },
  usesBuiltIn: 'The built-in template is in use',
  usesVersion: (version) => `Version ${version} is in use`,
  chosen: (who, when) => `chosen by ${who} at ${when}`,
  somebody: 'the administration',
  download: 'Download the built-in template (.docx)',
  previewBuiltIn: 'Preview of the built-in template (.docx)',
  upload: 'Upload a template',
  uploadHint: 'A .docx file of 2 MB at most',
  added: (version) => `Version ${version} added`,
  backToBuiltIn: 'Go back to the built-in template',
  nowBuiltIn: 'Papers are printed from the built-in template from now on',
  nowVersion: (version) => `Papers are printed from version ${version} from now on`,
  versions: 'Versions',
  noVersions: 'No version has been uploaded yet',
  noVersionsDetail:
    'Download the built-in template, edit it in Word and upload it; papers change only when you choose it.',
  version: 'Version, file',
  versionName: (version) => `Version ${version}`,
  uploadedBy: 'Uploaded by',
  uploadedAt: 'Uploaded at',
  state: 'State',
  inUse: 'In use',
  notInUse: 'Not in use',
  checkOf: (version) => `Check of version ${version}`,
  clean: 'There is nothing to mend; the template may be used.',
  toMend: (count) => `${count} to mend before it can be used. Edit it in Word and upload it again.`,
  near: 'In the line',
  notes: 'To be noted',
  preview: 'Preview (.docx)',
  use: 'Use this version',
  findings: {
    unreadable: () => 'The file cannot be read as a Word file. Open it in Word, save it as .docx and upload that.',
    brokenMark: () => 'A {{ or }} has no partner in its line. Give every field both {{ and }}.',
    unknownField: ({ field, suggestion }) =>
      suggestion === null
        ? `There is no field ${tag(field)}. Use a field of the list, or take it out.`
        : `There is no field ${tag(field)}. Write ${tag(suggestion)} instead.`,
    outsideRound: ({ field, within }) => `${tag(field)} works only inside ${around(within)}. Move it there.`,
    nestedRound: ({ field, within }) => `${around(field)} cannot stand inside ${around(within)}. Move it out.`,
    isRound: ({ field }) => `“${field ?? ''}” is repeated. Write ${around(field)} with its fields in between.`,
    notRepeated: ({ field }) => `${tag(field)} is a whole table. Write ${tag(field)} alone on a line.`,
    tableNotAlone: ({ field }) => `${tag(field)} is a whole table. Leave it alone on its line.`,
    unclosed: ({ field }) => `{{#${field ?? ''}}} is not closed. Add {{/${field ?? ''}}} where it ends.`,
    unopened: ({ field }) => `{{/${field ?? ''}}} has no {{#${field ?? ''}}} before it. Add it, or take this mark out.`,
    crossed: ({ field, within }) =>
      `“${within ?? ''}” was opened last and must be closed before “${field ?? ''}”. Swap the two closing marks.`,
    doesNotFit: () =>
      'Something repeated begins and ends in places that do not fit (such as inside and outside of a table). Put both marks in one row of the table, or both outside.',
    missingField: ({ field, within }) =>
      within === null
        ? `“${field ?? ''}” is missing, which the paper needs. Add it from the list of fields.`
        : `Inside ${around(within)} “${field ?? ''}” is missing. Add it from the list of fields.`,
    missingMark: ({ field }) =>
      `Simulated figures must be marked on top of every page. Add ${tag(field)} to each header of the template.`,
    tooMany: ({ count }) => `The template has ${String(count)} fields, more than can be used (600). Take some out.`,
    trackedChanges: () => 'The template has tracked changes. Accept or reject all of them and save it again.',
    embedded: () =>
      'The template has embedded objects, charts or linked pictures. Put pictures into the file itself, or take them out.',
    fieldInNotes: () => 'There is a field in a footnote, where none is filled. Move it into the text.',
    comments: ({ count }) => `${String(count)} comments of the template are left out of printed papers.`,
    links: ({ count }) => `${String(count)} links of the template become plain text in printed papers.`,
  },
  fields: 'Fields that templates can use',
  fieldsLead:
    'Write the name of a field between {{ and }}. What stands between {{#name}} and {{/name}} is repeated, or printed only where the field says something. A line or row of nothing but empty fields is not printed; {{ẩn cột trống}} in the heading of a column leaves it out where it has no figures.',
  field: 'Field',
  about: 'Prints',
  example: 'Example',
  needed: 'needed',
  history: 'Choices of templates',
  builtIn: 'Built-in template',
};
export default en;
