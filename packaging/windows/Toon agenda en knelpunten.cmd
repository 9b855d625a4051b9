@echo off
title Cyclus: agenda en knelpunten
pushd "%~dp0"
if not exist programma\begin.cmd goto zip
call programma\begin.cmd
if not %errorlevel%==0 goto wrong
call programma\voorbeeld.cmd
if not %errorlevel%==0 goto wrong
echo Uw browser gaat zo open. Laat dit venster open zolang u kijkt, en sluit het als u klaar bent.
echo.
programma\node.exe programma\bin\cyclus.js serveer --open
if not %errorlevel%==0 goto failed
exit /b 0

:failed
echo.
echo Het is niet gelukt. Hierboven staat waarom; verander dat, en dubbelklik dan nog eens.
echo Staat er nog zo'n venster open? Sluit dat dan eerst.
pause
exit /b 2

:zip
echo Pak eerst het hele zip-bestand uit: klik er met de rechtermuisknop op en kies Alles uitpakken.
echo Dubbelklik daarna op dit bestand in de nieuwe map.
:wrong
echo.
pause
exit /b 2
