; The Windows installer: for one user, without an administrator.
;
;   makensis -DVERSION=0.1.0 -DFILES=folder -DICON=icon.ico -DOUT=aircop-setup.exe aircop.nsi
;
; Silent: aircop-setup.exe /S [/AUTOSTART]. What it leaves: 0 done, 3 done but the WebView2 runtime is
; missing, 4 refused because AIRCOP is open. Lay MicrosoftEdgeWebView2RuntimeInstallerX64.exe beside
; it, and it installs the runtime where there is none. An office's data are never touched.

Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\AIRCOP"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define WEBVIEW "{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
!define OFFLINE "MicrosoftEdgeWebView2RuntimeInstallerX64.exe"

Name "AIRCOP"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\AIRCOP"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
; QUICK tries the installer: it is made sooner and is larger.
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "AIRCOP"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "AIRCOP"
VIAddVersionKey "CompanyName" "AIRCOP maintainers"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\aircop-desktop.exe"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Portuguese"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "German"

LangString Autostart ${LANG_ENGLISH} "Start with Windows"
LangString Autostart ${LANG_FRENCH} "Démarrer avec Windows"
LangString Autostart ${LANG_PORTUGUESE} "Iniciar com o Windows"
LangString Autostart ${LANG_SPANISH} "Iniciar con Windows"
LangString Autostart ${LANG_RUSSIAN} "Запускать вместе с Windows"
LangString Autostart ${LANG_ARABIC} "التشغيل مع بدء Windows"
LangString Autostart ${LANG_GERMAN} "Mit Windows starten"
LangString Open ${LANG_ENGLISH} "AIRCOP is open. Close it and try again."
LangString Open ${LANG_FRENCH} "AIRCOP est ouvert. Fermez-le et réessayez."
LangString Open ${LANG_PORTUGUESE} "O AIRCOP está aberto. Feche-o e tente de novo."
LangString Open ${LANG_SPANISH} "AIRCOP está abierto. Ciérrelo e inténtelo de nuevo."
LangString Open ${LANG_RUSSIAN} "AIRCOP открыт. Закройте его и повторите попытку."
LangString Open ${LANG_ARABIC} "برنامج AIRCOP مفتوح. أغلقه ثم أعد المحاولة."
LangString Open ${LANG_GERMAN} "AIRCOP ist geöffnet. Schließen Sie es und versuchen Sie es erneut."
LangString NoWebView ${LANG_ENGLISH} "AIRCOP is installed, but its window needs the Microsoft Edge WebView2 runtime, which this PC lacks. Lay ${OFFLINE} from Microsoft beside this installer and run it again."
LangString NoWebView ${LANG_FRENCH} "AIRCOP est installé, mais sa fenêtre a besoin du composant Microsoft Edge WebView2, absent de ce poste. Placez ${OFFLINE} de Microsoft à côté de cet installateur et relancez-le."
LangString NoWebView ${LANG_PORTUGUESE} "O AIRCOP está instalado, mas a janela precisa do componente Microsoft Edge WebView2, que falta neste PC. Coloque ${OFFLINE} da Microsoft ao lado deste instalador e execute-o de novo."
LangString NoWebView ${LANG_SPANISH} "AIRCOP está instalado, pero su ventana necesita el componente Microsoft Edge WebView2, que falta en este equipo. Ponga ${OFFLINE} de Microsoft junto a este instalador y vuelva a ejecutarlo."
LangString NoWebView ${LANG_RUSSIAN} "AIRCOP установлен, но для его окна нужен компонент Microsoft Edge WebView2, которого на этом компьютере нет. Положите ${OFFLINE} от Microsoft рядом с этой программой установки и запустите её снова."
LangString NoWebView ${LANG_ARABIC} "ثُبّت AIRCOP، لكن نافذته تحتاج إلى مكوّن Microsoft Edge WebView2 غير الموجود على هذا الحاسوب. ضع ${OFFLINE} من Microsoft بجانب برنامج التثبيت هذا ثم شغّله من جديد."
LangString NoWebView ${LANG_GERMAN} "AIRCOP ist installiert, aber sein Fenster braucht die Microsoft-Edge-WebView2-Laufzeit, die auf diesem PC fehlt. Legen Sie ${OFFLINE} von Microsoft neben dieses Installationsprogramm und starten Sie es erneut."

; A program that runs cannot be written over.
!macro RefuseWhileOpen
  ${If} ${FileExists} "$INSTDIR\aircop-desktop.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\aircop-desktop.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "$(Open)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; The runtime's version, or nothing; for this user or for all.
Function WebView
  ReadRegStr $0 HKCU "Software\Microsoft\EdgeUpdate\Clients\${WEBVIEW}" "pv"
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    SetRegView 32
    ReadRegStr $0 HKLM "SOFTWARE\Microsoft\EdgeUpdate\Clients\${WEBVIEW}" "pv"
    SetRegView lastused
  ${EndIf}
  ${If} $0 == "0.0.0.0"
    StrCpy $0 ""
  ${EndIf}
FunctionEnd

Section "AIRCOP" Main
  SectionIn RO
  !insertmacro RefuseWhileOpen
  SetOutPath "$INSTDIR"
  File "${FILES}\aircop-desktop.exe"
  File "${FILES}\aircop.exe"
  File "${FILES}\WebView2Loader.dll"
  File "${FILES}\LICENSE.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\AIRCOP.lnk" "$INSTDIR\aircop-desktop.exe"

  WriteRegStr HKCU "Software\Classes\.invitation" "" "AIRCOP.invitation"
  WriteRegStr HKCU "Software\Classes\AIRCOP.invitation" "" "AIRCOP invitation"
  WriteRegStr HKCU "Software\Classes\AIRCOP.invitation\DefaultIcon" "" "$INSTDIR\aircop-desktop.exe,0"
  WriteRegStr HKCU "Software\Classes\AIRCOP.invitation\shell\open\command" "" '"$INSTDIR\aircop-desktop.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "AIRCOP"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "AIRCOP maintainers"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\aircop-desktop.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0

  Call WebView
  ${If} $0 == ""
  ${AndIf} ${FileExists} "$EXEDIR\${OFFLINE}"
    ExecWait '"$EXEDIR\${OFFLINE}" /silent /install'
    Call WebView
  ${EndIf}
  ${If} $0 == ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoWebView)" /SD IDOK
    SetErrorLevel 3
  ${EndIf}
SectionEnd

Section /o "$(Autostart)" AtStart
  WriteRegStr HKCU "${RUN}" "AIRCOP" '"$INSTDIR\aircop-desktop.exe"'
SectionEnd

Function .onInit
  ; An upgrade keeps what was chosen.
  ReadRegStr $0 HKCU "${RUN}" "AIRCOP"
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/AUTOSTART" $2
  ${IfNot} ${Errors}
  ${OrIf} $0 != ""
    SectionSetFlags ${AtStart} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro RefuseWhileOpen
  Delete "$INSTDIR\aircop-desktop.exe"
  Delete "$INSTDIR\aircop.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  Delete "$SMPROGRAMS\AIRCOP.lnk"
  RMDir "$INSTDIR"
  DeleteRegValue HKCU "${RUN}" "AIRCOP"
  DeleteRegKey HKCU "Software\Classes\AIRCOP.invitation"
  ReadRegStr $0 HKCU "Software\Classes\.invitation" ""
  ${If} $0 == "AIRCOP.invitation"
    DeleteRegKey HKCU "Software\Classes\.invitation"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
