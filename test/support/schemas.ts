import {readFileSync} from 'node:fs';
import path from 'node:path';
import draft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import {validateXML} from 'xmllint-wasm';

const samples = path.join(import.meta.dirname, 'samples');

/** What the schema of SARIF 2.1.0 says against a report; nothing, when it is valid. */
export function sarifErrors(report: unknown): readonly string[] {
  validateSarif ??= sarifValidator();
  return validateSarif(report)
    ? []
    : (validateSarif.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

let validateSarif: ReturnType<typeof sarifValidator> | undefined;

function sarifValidator() {
  const ajv = new draft4.default({allErrors: true, strict: false, unicodeRegExp: false});
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path.join(samples, 'sarif-2.1.0-rtm.5.json'), 'utf8')));
}

/** What the schema of JUnit's XML (windyroad/JUnit-Schema) says against a report; nothing, when it is valid. */
export async function junitErrors(report: string): Promise<readonly string[]> {
  const schema = {fileName: 'JUnit.xsd', contents: readFileSync(path.join(samples, 'JUnit.xsd'), 'utf8')};
  const {valid, errors} = await validateXML({xml: {fileName: 'report.xml', contents: report}, schema});
  return valid ? [] : errors.map(({message}) => message);
}
