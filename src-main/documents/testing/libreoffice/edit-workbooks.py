"""Opens workbooks in LibreOffice, changes them as a person at a unit would, and saves them as .xlsx.

Reads its jobs as JSON from standard input and writes as JSON, for each job, the values of the cells that it asked for.
"""

import json
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def prop(name, value):
    result = PropertyValue()
    result.Name = name
    result.Value = value
    return result


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(300):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


def write(cell, value):
    if value is None:
        cell.setString("")
    elif isinstance(value, str):
        # As if typed: a formula is computed, a text stays a text.
        if value.startswith("="):
            cell.setFormula(value)
        else:
            cell.setString(value)
    else:
        cell.setValue(value)


def read(cell):
    kind = cell.FormulaResultType2 if cell.getFormula().startswith("=") else None
    if kind is not None:
        return cell.getValue() if kind == 1 else cell.getString()
    return cell.getValue() if cell.getType().value == "VALUE" else cell.getString()


def edit(desktop, job):
    hidden = (prop("Hidden", True),)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["input"]), "_blank", 0, hidden)
    try:
        sheet = document.Sheets.getByIndex(0)
        unlocked = job.get("unprotect", False)
        if unlocked:
            sheet.unprotect("")
        for address, value in job.get("cells", []):
            write(sheet.getCellRangeByName(address), value)
        for row in job.get("deleteRows", []):
            sheet.Rows.removeByIndex(row - 1, 1)
        for row in job.get("insertRows", []):
            sheet.Rows.insertByIndex(row - 1, 1)
        for address, value in job.get("cellsAfter", []):
            write(sheet.getCellRangeByName(address), value)
        for column in job.get("insertColumns", []):
            sheet.Columns.insertByIndex(column - 1, 1)
        if "sortDescending" in job:
            block = sheet.getCellRangeByName(job["sortDescending"])
            field = uno.createUnoStruct("com.sun.star.table.TableSortField")
            field.Field = 1
            field.IsAscending = False
            fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
            uno.invoke(block, "sort", ((prop("SortFields", fields), prop("ContainsHeader", False)),))
        if "renameSheet" in job:
            sheet.Name = job["renameSheet"]
        document.calculateAll()
        values = [read(sheet.getCellRangeByName(address)) for address in job.get("read", [])]
        filter_ = (prop("FilterName", "Calc MS Excel 2007 XML"),)
        document.storeToURL(uno.systemPathToFileUrl(job["output"]), filter_)
        return values
    finally:
        document.close(True)


def main():
    jobs = json.load(sys.stdin)
    pipe = "so-vang-" + uuid.uuid4().hex
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            json.dump([edit(desktop, job) for job in jobs], sys.stdout)
            try:
                desktop.terminate()
            except Exception:
                # It closes the connection while it answers.
                pass
            office.wait(20)
        finally:
            office.kill()


main()
