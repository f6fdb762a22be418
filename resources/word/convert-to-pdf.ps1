# Makes a PDF/A of a Word file with the Word of this computer. It says the process of its own Word as "WORD 1234", so that one
# that hangs can be ended without touching a Word that somebody works with.
# Exit codes: 0 made, 2 no Word, 3 the file can't be opened, 4 it can't be exported.
param(
  [Parameter(Mandatory = $true)][string] $Source,
  [Parameter(Mandatory = $true)][string] $Target
)
$ErrorActionPreference = 'Stop'

# Word that a program starts is told so on its command line; one that somebody opened is not. Where Windows gives no list of
# processes the pdf is made all the same.
function Get-AutomatedWord {
  try {
    @(Get-CimInstance Win32_Process -Filter "Name = 'WINWORD.EXE'" |
        Where-Object { $_.CommandLine -match '/Automation' } |
        ForEach-Object { [int] $_.ProcessId })
  } catch { @() }
}

$word = $null
$document = $null
$code = 2
try {
  $before = Get-AutomatedWord
  $word = New-Object -ComObject Word.Application
  $own = @(Get-AutomatedWord | Where-Object { $before -notcontains $_ })
  if ($own.Count -eq 1) { Write-Output "WORD $($own[0])" }
  $code = 3
  $word.Visible = $false
  $word.DisplayAlerts = 0       # wdAlertsNone
  $word.AutomationSecurity = 3  # msoAutomationSecurityForceDisable: no macro ever runs
  # FileName, ConfirmConversions, ReadOnly, AddToRecentFiles
  $document = $word.Documents.Open($Source, $false, $true, $false)
  $code = 4
  # OutputFileName, wdExportFormatPDF, OpenAfterExport, wdExportOptimizeForPrint, wdExportAllDocument, From, To,
  # wdExportDocumentContent, IncludeDocProps, KeepIRM, wdExportCreateNoBookmarks, DocStructureTags, BitmapMissingFonts,
  # UseISO19005_1
  $document.ExportAsFixedFormat($Target, 17, $false, 0, 0, 1, 1, 0, $true, $false, 0, $true, $true, $true)
  $code = 0
} catch {
  Write-Output "FAILED $($_.Exception.Message)"
} finally {
  # Nothing is to be saved, so that neither asks; their arguments are references, which not every PowerShell passes.
  if ($null -ne $document) { try { $document.Saved = $true; $document.Close() } catch { Write-Output 'NOT CLOSED' } }
  if ($null -ne $word) {
    try { $word.Quit() } catch { Write-Output 'NOT QUIT' }
    [void] [Runtime.InteropServices.Marshal]::FinalReleaseComObject($word)
  }
}
exit $code
