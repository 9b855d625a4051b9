@echo off
rem What each of the files to double-click begins with, called from the folder in which they stand. Says what is wrong.
set "PATH=%~dp0;%PATH%"
programma\node.exe --version >nul 2>nul
if %errorlevel%==0 exit /b 0
echo Windows laat cyclus niet starten: programma\node.exe ontbreekt of wordt tegengehouden.
echo Vraag uw beheerder of dat programma mag; het is ondertekend door de OpenJS Foundation.
exit /b 1
