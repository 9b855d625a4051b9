@echo off
rem Whoever types cyclus in this folder gets this file, and means the program.
if defined CYCLUS_PROMPT goto command
if not "%~1"=="" goto command
title Cyclus
pushd "%~dp0"
if not exist programma\begin.cmd goto zip
call programma\begin.cmd
if not %errorlevel%==0 goto wrong
call programma\voorbeeld.cmd
if not %errorlevel%==0 goto wrong
echo Typ achter de punthaak wat u wilt weten, en druk op Enter. Begin met:
echo.
echo   cyclus agenda        wat er de komende twee weken is
echo   cyclus knelpunten    wat er niet klopt
echo   cyclus help          wat er nog meer kan
echo.
set CYCLUS_PROMPT=1
cmd /k
exit /b 0

:command
"%~dp0programma\node.exe" "%~dp0programma\bin\cyclus.js" %*
exit /b

:zip
echo Pak eerst het hele zip-bestand uit: klik er met de rechtermuisknop op en kies Alles uitpakken.
echo Dubbelklik daarna op Cyclus in de nieuwe map.
:wrong
echo.
pause
exit /b 1
