/**
 * What other programs put on the clipboard for small tables, in the shape in which they write it: merged cells, line
 * breaks, hidden rows, quotes and their own attributes. Each has both forms, as the grid chooses between them.
 */
export interface CopiedTable {
  readonly text: string;
  readonly html: string;
}

/** Excel: a merged heading, Alt+Enter within a cell, `x:num`, and the hidden row that only holds column widths. */
export const fromExcel: CopiedTable = {
  text: 'Xã Mường Kim\t\t8,5\r\n"Thôn 1\nThôn 2"\t"nói ""được"""\t9\r\n',
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} br {mso-data-placement:same-cell;} td {mso-ignore:padding;}
.xl65 {mso-number-format:"\\@";white-space:normal;}--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td colspan=2 height=20 class=xl65 width=128 style='height:15.0pt;width:96pt'>Xã
  Mường Kim</td>
  <td align=right width=64 style='width:48pt' x:num="8.5">8,5</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl65 style='height:30.0pt'>Thôn 1<br>
    Thôn 2</td>
  <td class=xl65>nói &quot;<span style='mso-spacerun:yes'></span>được&quot;</td>
  <td align=right x:num>9</td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64 style='width:48pt'></td><td width=64></td><td width=64></td></tr>
 <![endif]>
<!--EndFragment-->
</table></body></html>`,
};

/** LibreOffice Calc: font elements, `sdval` and `sdnum`, a cell that spans two rows. */
export const fromCalc: CopiedTable = {
  text: 'Cụm 1\tXã A\t8,5\n\tXã B\t9,25\n',
  html: `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body>
<table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup>
<tr><td rowspan=2 height="34" align="center" valign=middle>Cụm 1</td><td align="left">Xã A</td>
<td align="right" sdval="8.5" sdnum="1066;"><font face="Liberation Sans">8,5</font></td></tr>
<tr><td align="left"><b>Xã</b> B</td><td align="right" sdval="9.25" sdnum="1066;0;0,00">9,25</td></tr>
</table></body></html>`,
};

/** Google Sheets: its own origin element and `data-sheets-` attributes. */
export const fromSheets: CopiedTable = {
  text: '"Đủ hồ sơ\nĐúng hạn"\t7,5\nThiếu\t',
  html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Đủ hồ sơ\\nĐúng hạn&quot;}">Đủ hồ sơ<br/>Đúng hạn</td><td style="text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:7.5}">7,5</td></tr><tr style="height:21px;"><td>Thiếu</td><td></td></tr></tbody></table></google-sheets-html-origin>`,
};

/** Word: paragraphs within a cell, whose line ends its text gives no quotes; the text alone would have a row too many. */
export const fromWord: CopiedTable = {
  text: 'Xã A\tĐạt chuẩn\r\nCó minh chứng\r\nXã B\tChưa\r\n',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document><style><!-- p.MsoNormal {margin:0in;} --></style></head>
<body lang=VI><!--StartFragment-->
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=200><p class=MsoNormal><span lang=VI>Xã A<o:p></o:p></span></p></td>
<td width=200><p class=MsoNormal>Đạt <i>chuẩn</i><o:p></o:p></p>
  <p class=MsoNormal>Có minh
  chứng<span style='display:none;mso-hide:all'>ẩn</span></p></td></tr>
<tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td><p class=MsoNormal>Xã B</p></td><td><p class=MsoNormal>Chưa</p></td></tr>
</table><!--EndFragment--></body></html>`,
};

/** A page in a browser that offers only its table, with nested markup and a script that must never run. */
export const fromBrowser: CopiedTable = {
  text: '',
  html: `<div><p>Bảng 1</p><table><thead><tr><th>Tên</th><th>Ghi chú</th></tr></thead><tbody><tr hidden><td>ẩn</td><td>ẩn</td></tr>
<tr><td><ul><li>Một</li><li>Hai</li></ul></td><td><script>document.title = 'chạy'</script><img src="x" onerror="document.title = 'chạy'">xong&nbsp;rồi</td></tr></tbody></table></div>`,
};
