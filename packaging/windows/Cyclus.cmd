@echo off
title Cyclus
pushd "%~dp0"
if not exist programma\begin.cmd goto zip
call programma\begin.cmd || goto wrong
call programma\voorbeeld.cmd || goto wrong
echo Typ achter de punthaak wat u wilt weten, en druk op Enter. Begin met:
echo.
echo   cyclus agenda        wat er de komende twee weken is
echo   cyclus check         wat er niet klopt
echo   cyclus help          wat er nog meer kan
echo.
cmd /k
exit /b 0

:zip
echo Pak eerst het hele zip-bestand uit: klik er met de rechtermuisknop op en kies Alles uitpakken.
echo Dubbelklik daarna op Cyclus in de nieuwe map.
:wrong
echo.
pause
exit /b 1
