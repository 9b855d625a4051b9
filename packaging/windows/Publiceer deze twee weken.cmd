@echo off
title Cyclus: publiceer deze twee weken
pushd "%~dp0"
if not exist programma\begin.cmd goto zip
call programma\begin.cmd
if not %errorlevel%==0 goto wrong
call programma\voorbeeld.cmd
if not %errorlevel%==0 goto wrong
programma\node.exe programma\bin\cyclus.js publiceer --open
if %errorlevel%==1 goto conflicts
if not %errorlevel%==0 goto failed
echo.
echo Klaar. Alle stukken staan in de map die nu opengaat.
pause
exit /b 0

:conflicts
echo.
echo Er is niets gepubliceerd. Los eerst op wat hierboven staat, en dubbelklik dan nog eens.
pause
exit /b 1

:failed
echo.
echo Het is niet gelukt. Hierboven staat waarom; verander dat, en dubbelklik dan nog eens.
pause
exit /b 2

:zip
echo Pak eerst het hele zip-bestand uit: klik er met de rechtermuisknop op en kies Alles uitpakken.
echo Dubbelklik daarna op dit bestand in de nieuwe map.
:wrong
echo.
pause
exit /b 2
