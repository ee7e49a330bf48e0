//! Jupyter notebook files, nbformat 4.5: each cell has an id and a list of lines.
//! Indented by one space, as Jupyter itself writes it.

use super::Cell;
use crate::exchange::json::string;

/// The end of the file, after the cells.
const END: &str = r#"
 ],
 "metadata": {
  "kernelspec": {
   "display_name": "Python 3",
   "language": "python",
   "name": "python3"
  },
  "language_info": {
   "name": "python"
  }
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
"#;

/// Returns a notebook with a heading and code cells without outputs.
pub(super) fn write([title, about, origin]: &[String; 3], cells: &[Cell]) -> String {
    let heading = format!("# {title}\n\n{about}\n\n`{origin}`");
    let heading = entry("markdown", "about", "", &heading);
    let code = cells.iter().map(|cell| {
        let before_source = "\n   \"execution_count\": null,\n   \"outputs\": [],";
        entry("code", &cell.id, before_source, &cell.source)
    });
    let entries: Vec<String> = [heading].into_iter().chain(code).collect();
    format!("{{\n \"cells\": [\n{}{END}", entries.join(",\n"))
}

fn entry(kind: &str, id: &str, fields: &str, source: &str) -> String {
    let lines: Vec<String> =
        source.split_inclusive('\n').map(|line| format!("    {}", string(line))).collect();
    let lines = lines.join(",\n");
    let (kind, id) = (string(kind), string(id));
    format!(
        "  {{
   \"cell_type\": {kind},
   \"id\": {id},
   \"metadata\": {{}},{fields}
   \"source\": [
{lines}
   ]
  }}"
    )
}
