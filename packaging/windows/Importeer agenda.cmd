@echo off
title Cyclus: importeer een agenda
pushd "%~dp0"
if not exist programma\begin.cmd goto zip
if "%~1"=="" goto nothing
call programma\begin.cmd
if not %errorlevel%==0 goto wrong
set "folder=cycles"
if exist cycles set "folder=%~n1"
programma\node.exe programma\bin\cyclus.js importeer "%~1" --uitvoer "%folder%"
if not %errorlevel%==0 goto failed
echo.
if "%folder%"=="cycles" echo Klaar. De map cycles is nu uw programma.
if not "%folder%"=="cycles" echo Klaar. Er is al een map cycles: geef die een andere naam, en noem de nieuwe map cycles.
pause
exit /b 0

:nothing
echo Sleep een agenda op dit bestand, dan maakt cyclus er een programma van.
echo Bewaar haar daarvoor in Outlook met Bestand, Agenda opslaan; de naam eindigt op .ics.
echo.
pause
exit /b 2

:failed
echo.
echo Het is niet gelukt. Hierboven staat waarom; verander dat, en sleep de agenda er dan nog eens op.
pause
exit /b 2

:zip
echo Pak eerst het hele zip-bestand uit: klik er met de rechtermuisknop op en kies Alles uitpakken.
echo Sleep de agenda daarna op dit bestand in de nieuwe map.
:wrong
echo.
pause
exit /b 2
