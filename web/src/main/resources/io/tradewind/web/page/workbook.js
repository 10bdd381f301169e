// A workbook (Office Open XML): sheets of words and numbers, kept as they are in a zip without compression.

/** @typedef {{ name: string, rows: (string | number | null)[][] }} Sheet */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

/** @param {string | number | null} cell */
const cellOf = (cell) => (cell === null || (typeof cell === "number" && !Number.isFinite(cell)) ? "<c/>" : typeof cell === "number" ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`);

/** @param {Sheet} sheet */
const sheetOf = ({ rows }) => `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row) => `<row>${row.map(cellOf).join("")}</row>`).join("")}</sheetData></worksheet>`;

/** The workbook as a file. @param {Sheet[]} sheets */
export function workbook(sheets) {
  const type = (/** @type {string} */ part, /** @type {string} */ kind) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const link = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {string} */ target) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const each = (/** @type {(k: number) => string} */ text) => sheets.map((_, k) => text(k + 1)).join("");
  const links = (/** @type {string} */ all) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  const files = [
    ["[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${each((k) => type(`worksheets/sheet${k}`, "worksheet"))}</Types>`],
    ["_rels/.rels", links(link("r1", "officeDocument", "xl/workbook.xml"))],
    ["xl/_rels/workbook.xml.rels", links(each((k) => link(`r${k}`, "worksheet", `worksheets/sheet${k}.xml`)))],
    ["xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((k) => `<sheet name="${escaped(sheets[k - 1].name.slice(0, 31))}" sheetId="${k}" r:id="r${k}"/>`)}</sheets></workbook>`],
    ...sheets.map((sheet, k) => [`xl/worksheets/sheet${k + 1}.xml`, sheetOf(sheet)]),
  ];
  return new Blob(zip(files), { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let k = 0; k < 8; k++) {
    sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return sum;
});

/** @param {Uint8Array} bytes */
const crc = (bytes) => ~bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;

/** Numbers of two or four bytes, the lowest byte first. @param {...[number, 2 | 4]} numbers */
const bytesOf = (...numbers) => Uint8Array.from(numbers.flatMap(([number, size]) => Array.from({ length: size }, (_, k) => (number >>> (8 * k)) & 255)));

/** Files in a zip, stored. @param {string[][]} files name and text @returns {BlobPart[]} */
function zip(files) {
  const parts = /** @type {Uint8Array<ArrayBuffer>[]} */ ([]);
  const list = /** @type {Uint8Array<ArrayBuffer>[]} */ ([]);
  const size = (/** @type {Uint8Array[]} */ all) => all.reduce((sum, one) => sum + one.length, 0);
  const day = (2026 - 1980) * 512 + 32 + 1;
  for (const [file, text] of files) {
    const name = new TextEncoder().encode(file);
    const content = new TextEncoder().encode(text);
    const at = size(parts);
    /** @type {[number, 2 | 4][]} */
    const head = [[20, 2], [0x800, 2], [0, 2], [0, 2], [day, 2], [crc(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2]];
    parts.push(bytesOf([0x04034b50, 4], ...head), name, content);
    list.push(bytesOf([0x02014b50, 4], [20, 2], ...head, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
  }
  return [...parts, ...list, bytesOf([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size(list), 4], [size(parts), 4], [0, 2])];
}
