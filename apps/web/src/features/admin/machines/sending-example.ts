/** Which server, whose figures, and the day on which the example is read. */
export interface ExamplePlace {
  readonly origin: string;
  readonly province: string;
  readonly day: string;
}

/** A line of the sample for the running month, in the shape that the API takes. */
const lineOf = ({ day }: ExamplePlace) => ({
  ...{
    indicator: 'ho-so-nop-truc-tuyen',
    unit: 'phuong-mau-an-trung',
    period: `${day.slice(0, 4)}M${day.slice(5, 7)}`,
  },
  ...{ numerator: '412', denominator: '530', grade: 'official', note: 'Báo cáo tháng của hệ thống' },
});

/** What the key reaches, then one figure on trial; the key stands in TIENDO_KEY. */
export function curlExample(place: ExamplePlace): string {
  const { origin, province } = place;
  return `curl -H "Authorization: Bearer $TIENDO_KEY" ${origin}/api/v1/machine

curl -X PUT "${origin}/api/v1/provinces/${province}/machine-figures?dryRun=true" \\
  -H "Authorization: Bearer $TIENDO_KEY" -H "Content-Type: application/json" \\
  -d '{"figures": [${JSON.stringify(lineOf(place))}]}'`;
}

/** Sends figures and tells of each refused line; ends with 1 where one was refused. */
export function scriptExample(place: ExamplePlace): string {
  const { origin, province } = place;
  return `const figures = [${JSON.stringify(lineOf(place))}];
const answer = await fetch('${origin}/api/v1/provinces/${province}/machine-figures', {
  method: 'PUT',
  headers: { Authorization: \`Bearer \${process.env.TIENDO_KEY}\`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ figures }),
});
const result = await answer.json();
if (!answer.ok) throw new Error(result.title);
console.log(\`\${result.accepted} accepted, \${result.unchanged} unchanged, \${result.refused} refused\`);
for (const { line, result: told, detail } of result.lines) if (told === 'refused') console.log(line, detail);
process.exitCode = result.refused > 0 ? 1 : 0;`;
}
